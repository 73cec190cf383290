import { i18n } from '../../lib/wording/texts.ts';
import { AwayArrow } from '../../components/away-arrow.tsx';
import type { CallFilter } from '../../lib/history/call-filter.ts';
import { chargedSums, type ChargedSum } from '../../lib/history/charged-sums.ts';
import { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { diagnoser } from '../../lib/trends/build-report.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import { chargedSumInWords } from '../../lib/wording/charged-words.ts';
import { CATALOG_LANGUAGE } from '../../lib/wording/language.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import type { CallActions } from './call-actions.ts';
import { useRead } from './use-read.ts';

interface NoteProps {
  readonly filter: CallFilter;
  readonly actions: CallActions;
  readonly settings: Settings;
  readonly formats: Formats;
  /** Another one means that the history has changed. */
  readonly revision: unknown;
}

/** What the vendors charged for their own faults, and where a document of theirs speaks against it. */
export function ChargedNote({ filter, actions, settings, formats, revision }: NoteProps) {
  const sums = useRead<readonly ChargedSum[]>(
    async () => chargedSums(await actions.read({ filter }), diagnoser(settings, KNOWLEDGE)),
    [filter, actions, settings, revision],
  );
  if (sums === undefined || sums.length === 0) return null;
  return (
    <ul class="call-notes">
      {sums.map((sum) => (
        <li
          key={`${sum.vendor} ${sum.grounds.length}`}
          class={sum.grounds.length > 0 ? 'claim' : undefined}
        >
          {chargedSumInWords(sum, formats)}
          {sum.grounds.map(({ url = '', page }) => (
            <>
              {' '}
              <a href={url} target="_blank" rel="noreferrer noopener" lang={CATALOG_LANGUAGE}>
                {page ?? VENDORS[sum.vendor].name}
                <AwayArrow />
              </a>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** How many calls would be worth making again at once, if one knew that they went out. */
export function DirectionNote({ filter, actions, settings, formats, revision }: NoteProps) {
  const calls = useRead(
    () => actions.count({ ...filter, retry: 'now', direction: 'not-known' }),
    [filter, actions, settings, revision],
  );
  if (calls === undefined || calls === 0) return null;
  return (
    <p class="call-notes quiet">
      {i18n.t('calls.unknownDirection', calls, [formats.count(calls)])}
    </p>
  );
}
