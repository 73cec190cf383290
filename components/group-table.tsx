import { i18n } from '../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import type { Group } from '../lib/trends/report.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { isConclusive } from '../lib/trends/change.ts';
import { KIND_WORDS, rateOf, toneOf } from '../lib/wording/sentences.ts';

/** Rows shown before "show all"; one more would be no longer than the button. */
const FIRST_ROWS = 8;

/**
 * Failed calls by party, client, assistant or dashboard: now, before, and what became of it. Counts are
 * given as they stand; the bar below a name is its share of the worst line. A column with nothing in it is left out.
 */
export function GroupTable(props: {
  readonly title: string;
  readonly groups: readonly (Group & { readonly detail?: string | undefined })[];
  readonly formats: Formats;
  /** Address of a group's calls; absent where no filter can name them. */
  readonly hrefOf?: (group: Group) => string;
}) {
  const { groups, formats, hrefOf } = props;
  const [all, setAll] = useState(false);
  if (groups.length === 0) return null;
  const shown = all || groups.length <= FIRST_ROWS + 1 ? groups : groups.slice(0, FIRST_ROWS);
  const most = Math.max(...groups.map(({ now }) => rateOf(now)), 0.000001);
  const hasChange = groups.some(({ change }) => isConclusive(change.kind));
  const hasBefore = groups.some(({ before }) => before.of > 0);
  const hasCost = groups.some(({ now }) => now.calls > 0 && now.callsWithCost > 0);
  return (
    <table class="group-table">
      <caption>{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="aside">{i18n.t('groups.name')}</span>
          </th>
          <th scope="col">{i18n.t('groups.now')}</th>
          {hasBefore && (
            <th scope="col" class="before">
              {i18n.t('groups.before')}
            </th>
          )}
          {hasChange && <th scope="col">{i18n.t('groups.change')}</th>}
          {hasCost && <th scope="col">{i18n.t('groups.cost')}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map((group) => (
          <tr key={group.id}>
            <th scope="row">
              {group.id === '' || hrefOf === undefined ? (
                group.title
              ) : (
                <a href={hrefOf(group)}>{group.title}</a>
              )}
              {group.detail !== undefined && <small>{group.detail}</small>}
              <span class="bar">
                <span style={{ width: `${(rateOf(group.now) / most) * 100}%` }} />
              </span>
            </th>
            <td>
              {formats.percent(rateOf(group.now))}
              <small>
                {i18n.t('count.of', {
                  some: formats.count(group.now.calls),
                  all: formats.count(group.now.of),
                })}
              </small>
            </td>
            {hasBefore && (
              <td class="before">
                {group.before.of === 0 ? '–' : formats.percent(rateOf(group.before))}
              </td>
            )}
            {hasChange && (
              <td class={`change ${toneOf(group)}`}>{KIND_WORDS[group.change.kind]}</td>
            )}
            {hasCost && (
              <td class="cost">
                {group.now.calls > 0 && group.now.callsWithCost > 0
                  ? formats.money(group.now.costUsd)
                  : '–'}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {shown.length < groups.length && (
        <tfoot>
          <tr>
            <td colSpan={5}>
              <button type="button" class="button" onClick={() => setAll(true)}>
                {i18n.t('groups.all', groups.length, [formats.count(groups.length)])}
              </button>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
