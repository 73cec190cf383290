import { i18n } from '../lib/wording/texts.ts';
import { OWNERS } from '../lib/catalog/terms.ts';
import type { FaultStep, HighlightedRows, PageSummary } from '../lib/messaging/protocol.ts';
import type { TaughtKind } from '../lib/settings/settings.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { FaultStepper } from './fault-stepper.tsx';
import { wordOf } from './owner-mark.tsx';
import { OwnerIcon } from './owner-icon.tsx';
import { UnkeptNote } from './unkept-note.tsx';

/**
 * What is on the open dashboard: badges by owner. Choosing an owner highlights its rows, choosing it
 * again clears. Where reasons are missing on a page that should have them, says so.
 */
export function ThisPage(props: {
  readonly page: PageSummary;
  readonly formats: Formats;
  /** Null clears. */
  readonly onHighlight: (rows: HighlightedRows | null) => void;
  /** Goes to the next fault, or the one before. */
  readonly onStep: (by: 1 | -1) => Promise<FaultStep | undefined>;
  /** Keeps what stands below the header that calls of the page may be known by; false where that was not possible. */
  readonly onTeachUnkept: (kind: TaughtKind) => Promise<boolean>;
  /** Lets the user point at a reason on the page. */
  readonly onPoint: () => void;
}) {
  const { page, formats } = props;
  const name = VENDORS[page.vendor].name;
  // Where no reasons are expected, none are missing.
  if (!page.found && !page.expected) return null;
  if (!page.found) {
    return (
      <section class="this-page missing" aria-label={i18n.t('page.label')}>
        <p>{i18n.t('page.missing', { vendor: name })}</p>
        <button type="button" class="button main" onClick={props.onPoint}>
          {i18n.t('page.point')}
        </button>
      </section>
    );
  }
  const present = OWNERS.filter((owner) => page.byOwner[owner] > 0);
  return (
    <section class="this-page" aria-label={i18n.t('page.label')}>
      <h2 class="aside">{i18n.t('page.title')}</h2>
      <ul>
        {present.map((owner) => {
          const n = page.byOwner[owner];
          const word = wordOf(owner, page.vendor);
          const on = page.highlighted === owner;
          return (
            <li key={owner}>
              <button
                type="button"
                class={`owner-chip owner-${owner}`}
                aria-pressed={on}
                aria-label={i18n.t('page.highlight', n, [formats.count(n)], { owner: word })}
                title={on ? i18n.t('page.clear') : i18n.t('page.rowsOf', { owner: word })}
                onClick={() => props.onHighlight(on ? null : owner)}
              >
                <OwnerIcon owner={owner} />
                {word} {formats.count(n)}
              </button>
            </li>
          );
        })}
        {page.retryNow > 0 && (
          <li>
            <button
              type="button"
              class="owner-chip retry-now"
              aria-pressed={page.highlighted === 'retry-now'}
              title={
                page.highlighted === 'retry-now' ? i18n.t('page.clear') : i18n.t('page.retrySays')
              }
              onClick={() =>
                props.onHighlight(page.highlighted === 'retry-now' ? null : 'retry-now')
              }
            >
              {i18n.t('page.retry', { count: formats.count(page.retryNow) })}
            </button>
          </li>
        )}
      </ul>
      <FaultStepper faults={page.faults} formats={formats} onStep={props.onStep} />
      {page.unkept !== undefined && (
        <UnkeptNote unkept={page.unkept} onTeach={props.onTeachUnkept} />
      )}
    </section>
  );
}
