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

/** A small field in an owner's color and pattern, as the bars show it. */
export function OwnerMark(props: { readonly owner: Owner }) {
  const box = { x: 0.5, y: 0.5, width: 9, height: 9, rx: 2 };
  return (
    <svg class="owner-mark" width={10} height={10} aria-hidden="true">
      <rect {...box} style={{ fill: `var(--owner-${props.owner})` }} />
      <rect {...box} fill={`url(#pattern-${props.owner})`} />
    </svg>
  );
}

const PATTERNS: Readonly<Record<string, string>> = {
  platform: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  provider: 'M2 2h.01M6 6h.01',
  carrier: 'M0 2H8M0 6H8',
  unclear: 'M2 0V8M6 0V8',
};

/**
 * The patterns that tell owners apart without color. Put once on a page that shows bars; `you` stays
 * plain.
 */
export function OwnerPatterns() {
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        {FAULT_OWNERS.map((owner) => (
          <pattern
            key={owner}
            id={`pattern-${owner}`}
            width={8}
            height={8}
            patternUnits="userSpaceOnUse"
          >
            <path
              class="owner-pattern"
              d={PATTERNS[owner] ?? ''}
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
