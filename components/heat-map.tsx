import { i18n } from '../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import type { Formats } from '../lib/wording/formats.ts';
import type { Heat } from '../lib/history/read-heat.ts';
import { ENOUGH, heatOf, weekOrder, worstRate } from './heat-layout.ts';
import { failedOf } from '../lib/wording/sentences.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A Sunday, only to name weekdays and hours. */
const SUNDAY = new Date(2026, 10, 22);

function nameOf(weekday: number): Date {
  return new Date(SUNDAY.getFullYear(), SUNDAY.getMonth(), SUNDAY.getDate() + weekday);
}

/**
 * The fault rate by weekday and hour, local time. One tab stop; arrow keys move between the cells, each
 * of which links to its calls.
 */
export function HeatMap(props: {
  readonly heat: Heat;
  readonly locale: string;
  readonly formats: Formats;
  readonly hrefOf: (weekday: number, hour: number) => string;
}) {
  const { heat, formats } = props;
  const [stop, setStop] = useState({ row: 0, hour: 0 });
  const worst = worstRate(heat);
  const rows = weekOrder(props.locale);
  const hourName = (hour: number): string => formats.hour(new Date(2026, 10, 22, hour).getTime());
  const move = (event: KeyboardEvent): void => {
    const step = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }[event.key];
    if (step === undefined) return;
    const [down = 0, right = 0] = step;
    const row = Math.max(0, Math.min(6, stop.row + down));
    const hour = Math.max(0, Math.min(23, stop.hour + right));
    event.preventDefault();
    setStop({ row, hour });
    const table = event.currentTarget as HTMLTableElement;
    table.querySelector<HTMLElement>(`[data-cell="${row}-${hour}"]`)?.focus();
  };
  return (
    <div class="heat-map">
      <table role="grid" aria-label={i18n.t('heat.label')} onKeyDown={move}>
        <thead>
          <tr>
            <td />
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                <span class={hour % 3 === 0 ? undefined : 'aside'}>{hourName(hour)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((weekday, row) => (
            <tr key={weekday}>
              <th scope="row">{formats.weekday(nameOf(weekday).getTime())}</th>
              {HOURS.map((hour) => {
                const cell = heat[weekday]?.[hour] ?? { calls: 0, faults: 0 };
                const degree = heatOf(cell, worst);
                const words =
                  cell.calls === 0
                    ? i18n.t('trends.noCalls')
                    : failedOf(cell.faults, cell.calls, formats);
                const label = `${formats.weekday(nameOf(weekday).getTime())}, ${hourName(hour)}: ${words}`;
                return (
                  <td key={hour}>
                    <a
                      class="heat"
                      href={props.hrefOf(weekday, hour)}
                      data-cell={`${row}-${hour}`}
                      data-heat={degree ?? (cell.calls === 0 ? 'none' : 'few')}
                      tabIndex={row === stop.row && hour === stop.hour ? 0 : -1}
                      aria-label={label}
                      title={label}
                      onFocus={() => setStop({ row, hour })}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="heat-key" aria-hidden="true">
        <span class="heat" data-heat="few" /> {i18n.t('heat.few', { count: formats.count(ENOUGH) })}
        <span class="heat" data-heat="0" /> {i18n.t('heat.none')}
        {worst > 0 &&
          [1, 2, 3, 4].map((degree) => <span key={degree} class="heat" data-heat={degree} />)}
        {worst > 0 && i18n.t('heat.upTo', { rate: formats.percent(worst) })}
      </p>
    </div>
  );
}
