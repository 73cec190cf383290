import { ownerWord } from '../lib/wording/owner-look.ts';
import { FAULT_OWNERS, type Owner } from '../lib/catalog/terms.ts';
import { type Diagnosis } from '../lib/reasons/diagnosis.ts';
import { OwnerIcon } from './owner-icon.tsx';
import { VENDORS } from '../lib/vendors/index.ts';
import type { VendorId } from '../lib/vendors/vendor.ts';

/** An owner in a word; the platform by its name where only one vendor is looked at. */
export function wordOf(owner: Owner, vendor?: VendorId): string {
  return ownerWord(
    owner,
    owner === 'platform' && vendor !== undefined ? VENDORS[vendor].name : undefined,
  );
}

/** An owner's silhouette on its own ground. */
export function OwnerTile(props: { readonly owner: Owner }) {
  return (
    <span class={`owner-icon owner-${props.owner}`} aria-hidden="true">
      <OwnerIcon owner={props.owner} />
    </span>
  );
}

/** Who is at fault, as on a badge: silhouette and name. */
export function OwnerChip(props: { readonly diagnosis: Pick<Diagnosis, 'owner' | 'party'> }) {
  const { owner, party } = props.diagnosis;
  return (
    <span class={`owner-chip owner-${owner}`}>
      <OwnerIcon owner={owner} />
      {ownerWord(owner, party)}
    </span>
  );
}

/** A small field in an owner's colour and weave, as the bars show it. */
export function OwnerMark(props: { readonly owner: Owner }) {
  const box = { x: 0.5, y: 0.5, width: 9, height: 9, rx: 2 };
  return (
    <svg class="owner-mark" width={10} height={10} aria-hidden="true">
      <rect {...box} style={{ fill: `var(--owner-${props.owner})` }} />
      <rect {...box} fill={`url(#weave-${props.owner})`} />
    </svg>
  );
}

const WEAVES: Readonly<Record<string, string>> = {
  platform: 'M-1 5L5 -1M1 7L7 1',
  provider: 'M1.5 1.5h.01M4.5 4.5h.01',
  carrier: 'M0 1.5H6M0 4.5H6',
  unclear: 'M0 0L6 6M6 0L0 6',
};

/**
 * The weaves that tell owners apart without colour. Put once on a page that shows bars; `you` stays
 * plain.
 */
export function OwnerWeaves() {
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        {FAULT_OWNERS.map((owner) => (
          <pattern
            key={owner}
            id={`weave-${owner}`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
          >
            <path
              class="weave"
              d={WEAVES[owner] ?? ''}
              fill="none"
              stroke-width={owner === 'provider' ? 1.6 : 1}
              stroke-linecap={owner === 'provider' ? 'round' : 'butt'}
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
