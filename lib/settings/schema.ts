import * as v from 'valibot';
import type { KnownOwner } from '../catalog/terms.ts';
import type { AddedHost } from '../vendors/added-host.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Settings, TaughtColumn } from './settings.ts';
import { IS_SOUND, IS_SOUND_IN_RULE, isAddedHost, isTaughtColumn } from './sound.ts';

const NOT_ALLOWED = 'Not allowed here';

/* @__NO_SIDE_EFFECTS__ */
function sound<N extends keyof Settings>(name: N): v.GenericSchema<unknown, Settings[N]> {
  return v.custom<Settings[N]>(IS_SOUND[name], NOT_ALLOWED);
}

/* @__NO_SIDE_EFFECTS__ */
function fits(isSound: (value: unknown) => boolean, words: string): v.CheckAction<string, string> {
  return v.check((text: string) => isSound(text), words);
}

/** One team override, without what is no part of one. */
const overrideSchema = v.object({
  vendor: v.exactOptional(v.custom<VendorId>(IS_SOUND_IN_RULE.vendor, 'Not a vendor')),
  match: v.pipe(v.string(), v.trim(), fits(IS_SOUND_IN_RULE.match, 'Not 1 to 200 characters')),
  owner: v.exactOptional(v.custom<KnownOwner>(IS_SOUND_IN_RULE.owner, 'Not an owner')),
  note: v.exactOptional(
    v.pipe(v.string(), v.trim(), fits(IS_SOUND_IN_RULE.note, 'Not up to 1,000 characters')),
  ),
  runbook: v.exactOptional(
    v.pipe(v.string(), fits(IS_SOUND_IN_RULE.runbook, 'Not an https address')),
  ),
});

const hostSchema = v.pipe(
  v.object({ host: v.string(), vendor: v.string() }),
  v.custom<AddedHost>(isAddedHost, 'Not a host beside the vendors’ own'),
);

const taughtSchema = v.pipe(
  v.object({ host: v.string(), header: v.pipe(v.string(), v.trim()) }),
  v.custom<TaughtColumn>(isTaughtColumn, 'Not a column'),
);

/**
 * What each setting must look like where it comes from a form or a back-up file: tidied, and with words for
 * what is wrong. What is sound at all is said in `sound.ts`, which the store alone is read by.
 */
export const SETTING_SCHEMAS = {
  ownKeys: sound('ownKeys'),
  overrides: v.pipe(
    v.array(overrideSchema),
    v.check((rules) => IS_SOUND.overrides(rules), 'Too many rules'),
  ),
  recording: sound('recording'),
  watchCallRecords: sound('watchCallRecords'),
  density: sound('density'),
  hiddenOwners: sound('hiddenOwners'),
  retentionDays: sound('retentionDays'),
  quietAlarm: sound('quietAlarm'),
  hosts: v.pipe(
    v.array(hostSchema),
    v.check((hosts) => IS_SOUND.hosts(hosts), 'Too many hosts, or one twice'),
  ),
  taught: v.pipe(
    v.array(taughtSchema),
    v.check((taught) => IS_SOUND.taught(taught), 'Too many columns'),
  ),
  clients: sound('clients'),
  changes: sound('changes'),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };
