import * as v from 'valibot';
import { OWNERS } from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { MAX_RETENTION_DAYS, type Settings } from './settings.ts';

const vendorId = v.picklist(Object.keys(VENDORS) as VendorId[]);
const httpsUrl = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((url) => URL.canParse(url) && new URL(url).protocol === 'https:', 'Not an https address'),
);

/** One team override. Empty texts are left out rather than kept. */
const overrideSchema = v.object({
  vendor: v.exactOptional(vendorId),
  match: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  owner: v.exactOptional(v.picklist(OWNERS)),
  note: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(1000))),
  runbook: v.exactOptional(httpsUrl),
});

/** What each setting must look like, wherever it comes from: the store, a form or a back-up file. */
export const SETTING_SCHEMAS = {
  ownKeys: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), v.boolean()),
    v.check((keys) => Object.keys(keys).length <= 200, 'Too many providers'),
  ),
  overrides: v.pipe(v.array(overrideSchema), v.maxLength(500)),
  recording: v.boolean(),
  watchCallRecords: v.boolean(),
  density: v.picklist(['full', 'compact', 'faults']),
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_RETENTION_DAYS)),
  quietAlarm: v.boolean(),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };
