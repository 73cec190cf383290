import { FAULT_OWNERS, type Owner } from '../lib/catalog/terms.ts';
import type { Group } from '../lib/trends/report.ts';
import type { VendorId } from '../lib/vendors/vendor.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { OwnerMark, wordOf } from './owner-mark.tsx';
import { calls } from '../lib/wording/sentences.ts';

/** What the colors and patterns of the bars mean; every owner links to its calls. */
export function OwnerLegend(props: {
  readonly owners: readonly Group[];
  readonly vendor: VendorId | undefined;
  readonly formats: Formats;
  readonly hrefOf: (owner: Owner) => string;
  readonly newTab?: boolean;
}) {
  const countOf = (owner: Owner): number =>
    props.owners.find((group) => group.owner === owner)?.now.calls ?? 0;
  return (
    <ul class="owner-legend">
      {FAULT_OWNERS.filter((owner) => countOf(owner) > 0).map((owner) => {
        const n = countOf(owner);
        const word = wordOf(owner, props.vendor);
        return (
          <li key={owner}>
            <a
              href={props.hrefOf(owner)}
              target={props.newTab === true ? '_blank' : undefined}
              aria-label={`${word}: ${calls(n, props.formats)}`}
            >
              <OwnerMark owner={owner} />
              {word} <b>{props.formats.count(n)}</b>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
