import type { VendorId } from '../vendors/vendor.ts';
import { diagnose, memoOf, unknownReason } from './diagnose.ts';
import {
  NO_SETTINGS,
  type Diagnosis,
  type Owner,
  type ReasonSettings,
  type Suspect,
} from './diagnosis.ts';
import { documentOf, vendorName } from './documents.ts';
import { codeFrom, shown } from './labels.ts';
import { resolve } from './resolve.ts';

/**
 * Everything that can be said of what a page shows. A cut label that several codes fit is `narrowed`:
 * its owner, party and component are named only if all of them share it.
 */
export function diagnoseLabel(
  label: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Diagnosis {
  const text = shown(label);
  if (text === undefined) return unknownReason(vendor);
  return memoOf(settings).get(`${vendor}: ${label}`, () => {
    const found = resolve(label, vendor);
    if (found.kind === 'code') return diagnose(found.code, vendor, settings);
    if (found.kind === 'candidates') return narrow(found.codes, vendor, settings);
    // A team's rule may know a code that nobody has listed.
    return text.cut ? unknownReason(vendor) : diagnose(codeFrom(label, vendor), vendor, settings);
  });
}

const OF: Readonly<Record<Owner, string>> = {
  none: 'expected ends',
  customer: "the customer's",
  you: 'yours',
  platform: "the platform's",
  provider: "a provider's",
  carrier: "the carrier's",
  unclear: 'unclear',
};

function narrow(codes: readonly string[], vendor: VendorId, settings: ReasonSettings): Diagnosis {
  const all = codes.map((code) => diagnose(code, vendor, settings));
  const shared = <K extends keyof Diagnosis>(key: K): Diagnosis[K] | undefined =>
    all.every((one) => one[key] === all[0]?.[key]) ? all[0]?.[key] : undefined;
  const owner = shared('owner') ?? 'unclear';
  const [party, component, stage] = [shared('party'), shared('component'), shared('stage')];
  const name = owner === 'platform' ? vendorName(vendor) : undefined;
  const count = String(codes.length);
  return {
    vendor,
    owner,
    certainty: 'narrowed',
    severity: shared('severity') ?? 'attention',
    verdict: shared('verdict') ?? 'none',
    ...(party !== undefined && { party }),
    ...(component !== undefined && { component }),
    ...(stage !== undefined && { stage }),
    title: `One of ${count} reasons`,
    meaning:
      owner === 'unclear'
        ? `The label is cut off: ${count} reasons start like this, and they are not the fault of one and the same.`
        : `The label is cut off: ${count} reasons look like this, and all are ${name === undefined ? OF[owner] : `${name}'s`}.`,
    causes: [],
    steps: [
      'Open the call: its details name the full reason, and this badge becomes exact.',
      'Widening the column helps where the page cuts by width.',
    ],
    charged: shared('charged') ?? 'not-stated',
    retry: shared('retry') ?? 'no',
    links: [documentOf(vendor)],
    suspects: owner === 'unclear' ? suspectsOf(all) : [],
    candidates: codes,
  };
}

function suspectsOf(all: readonly Diagnosis[]): Suspect[] {
  const owners = [...new Set(all.map((one) => one.owner))].filter((owner) => owner !== 'unclear');
  return owners.map((owner) => {
    const codes = all.filter((one) => one.owner === owner).map((one) => one.code ?? '');
    const rest = codes.length > 3 ? ` and ${codes.length - 2} more` : '';
    return { owner, tell: `The full reason is ${codes.slice(0, rest ? 2 : 3).join(', ')}${rest}.` };
  });
}
