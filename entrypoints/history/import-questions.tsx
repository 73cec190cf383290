import { i18n } from '../../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { dateNumbersIn } from '../../lib/history/import/cell-times.ts';
import { cellText, type Sample } from '../../lib/history/import/columns.ts';
import type { FileReading } from '../../lib/history/import/preview-file.ts';
import { TIME_KINDS } from '../../lib/history/import/row-times.ts';
import type { TableQuestions } from '../../lib/history/import/table-reading.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

const DURATION_UNITS = [
  { value: 's', text: i18n.t('import.seconds') },
  { value: 'min', text: i18n.t('import.minutes') },
  { value: 'ms', text: i18n.t('import.milliseconds') },
  { value: 'none', text: i18n.t('import.leaveOut') },
] as const;
const COST_UNITS = [
  { value: 'usd', text: i18n.t('import.dollars') },
  { value: 'cents', text: i18n.t('import.cents') },
  { value: 'none', text: i18n.t('import.leaveOut') },
] as const;
const FAIRNESS = [
  { value: 'all', text: i18n.t('import.fairAll') },
  { value: 'chosen', text: i18n.t('import.fairChosen') },
  { value: 'unknown', text: i18n.t('import.fairUnknown') },
] as const;

/** Calls that are older than calls are kept. */
interface Retention {
  readonly tooOld: number;
  /** Days that would keep them all, or as many as can be. */
  readonly days: number;
  /** Days that calls are kept now. */
  readonly now: number;
}

/** What a file cannot tell of itself. */
export function ImportQuestions(props: {
  readonly reading: FileReading;
  readonly questions: TableQuestions | undefined;
  readonly sample: Sample;
  /** Whether there is one call, or none: then it is no list. */
  readonly isSingle: boolean;
  readonly fair: boolean | undefined;
  readonly retention: Retention | undefined;
  readonly keepDays: number | undefined;
  readonly formats: Formats;
  readonly onReading: (reading: FileReading) => void;
  readonly onFair: (fair: boolean | undefined) => void;
  readonly onKeepDays: (days: number | undefined) => void;
}) {
  const { reading, questions, retention, formats, onReading } = props;
  const table = reading.kind === 'csv' || reading.kind === 'json-table' ? reading : undefined;
  const isOwn = reading.kind.startsWith('own-');
  return (
    <div class="questions">
      {'vendor' in reading && (table !== undefined || reading.vendor !== 'vapi') && (
        <Question text={i18n.t('import.whose')}>
          <ChoiceGroup
            label={i18n.t('import.whose')}
            name="import-vendor"
            value={reading.vendor}
            choices={Object.values(VENDORS)
              .filter(({ id }) => table !== undefined || id !== 'vapi')
              .map(({ id, name }) => ({ value: id, text: name }))}
            onChange={(vendor: VendorId) => onReading({ ...reading, vendor })}
          />
        </Question>
      )}
      {table !== undefined && questions?.dateOrder === true && (
        <Question text={i18n.t('import.orderIs', { date: ambiguousDate(table, props.sample) })}>
          <ChoiceGroup
            label={i18n.t('import.order')}
            name="date-order"
            value={table.dateOrder}
            choices={[
              {
                value: 'dmy',
                text: dayInWords('dmy', ambiguousDate(table, props.sample), formats),
              },
              {
                value: 'mdy',
                text: dayInWords('mdy', ambiguousDate(table, props.sample), formats),
              },
            ]}
            onChange={(dateOrder) => onReading({ ...table, dateOrder })}
          />
        </Question>
      )}
      {table !== undefined && questions?.zone === true && (
        <Question text={i18n.t('import.zoneIs')}>
          <ZoneSelect value={table.zone} onChange={(zone) => onReading({ ...table, zone })} />
        </Question>
      )}
      {table !== undefined && questions?.durationUnit === true && (
        <Question text={i18n.t('import.durationIs')}>
          <ChoiceGroup
            label={i18n.t('import.durationUnit')}
            name="duration-unit"
            value={table.durationUnit ?? (table.leavesOutDuration === true ? 'none' : undefined)}
            choices={DURATION_UNITS}
            onChange={(unit) =>
              onReading({
                ...table,
                durationUnit: unit === 'none' ? undefined : unit,
                leavesOutDuration: unit === 'none',
              })
            }
          />
        </Question>
      )}
      {table !== undefined && questions?.costUnit === true && (
        <Question text={i18n.t('import.costIs')}>
          <ChoiceGroup
            label={i18n.t('import.costUnit')}
            name="cost-unit"
            value={table.costUnit ?? (table.leavesOutCost === true ? 'none' : undefined)}
            choices={COST_UNITS}
            onChange={(unit) =>
              onReading({
                ...table,
                costUnit: unit === 'none' ? undefined : unit,
                leavesOutCost: unit === 'none',
              })
            }
          />
        </Question>
      )}
      {questions?.otherMoney === true && <p class="quiet">{i18n.t('import.otherMoney')}</p>}
      {!isOwn && !props.isSingle && (
        <Question text={i18n.t('import.fairIs')} says={i18n.t('import.fairSays')}>
          <ChoiceGroup
            label={i18n.t('import.fairIs')}
            name="import-fair"
            value={props.fair === undefined ? 'unknown' : props.fair ? 'all' : 'chosen'}
            choices={FAIRNESS}
            onChange={(fair) => props.onFair(fair === 'unknown' ? undefined : fair === 'all')}
          />
        </Question>
      )}
      {retention !== undefined && (
        <Question
          text={i18n.t('import.tooOld', retention.tooOld, [
            formats.count(retention.tooOld),
            formats.count(retention.now),
          ])}
          says={i18n.t('import.tooOldSays')}
        >
          <ChoiceGroup
            label={i18n.t('options.retention')}
            name="import-retention"
            value={props.keepDays === undefined ? 'stay' : 'raise'}
            choices={[
              { value: 'stay', text: i18n.t('import.tooOldLeave') },
              {
                value: 'raise',
                text: i18n.t('import.tooOldKeep', retention.days, [formats.count(retention.days)]),
              },
            ]}
            onChange={(answer) => props.onKeepDays(answer === 'raise' ? retention.days : undefined)}
          />
        </Question>
      )}
    </div>
  );
}

function Question(props: {
  readonly text: string;
  readonly says?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="question">
      <p>
        {props.text}
        {props.says !== undefined && <span class="quiet"> {props.says}</span>}
      </p>
      {props.children}
    </div>
  );
}

/** A date of the table that could be read either way, as it stands there. */
function ambiguousDate(
  { columns }: Extract<FileReading, { readonly kind: 'csv' | 'json-table' }>,
  { rows }: Sample,
): string {
  for (const kind of TIME_KINDS) {
    for (const row of rows) {
      const text = cellText(row, columns[kind]);
      const numbers = dateNumbersIn(text);
      if (numbers === undefined || numbers.mark === '.') continue;
      const { first, second } = numbers;
      if (first <= 12 && second <= 12 && first !== second) return text.split(/[\sT,]/)[0] ?? text;
    }
  }
  return '';
}

function dayInWords(order: 'dmy' | 'mdy', date: string, formats: Formats): string {
  const { first = 1, second = 1, year = 2026 } = dateNumbersIn(date) ?? {};
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return formats.monthDay(new Date(year, month - 1, day, 12).getTime());
}

/** The browser's zone, the world's, and all others. */
function ZoneSelect(props: {
  readonly value: string | undefined;
  readonly onChange: (zone: string | undefined) => void;
}) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC');
  const zones = ['UTC', ...others].filter((zone) => zone !== own);
  return (
    <select
      aria-label={i18n.t('import.zone')}
      value={props.value ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        props.onChange(value === '' ? undefined : value);
      }}
    >
      <option value="">{i18n.t('import.zoneOwn', { zone: own.replaceAll('_', ' ') })}</option>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  );
}
