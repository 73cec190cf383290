import { i18n } from '../lib/wording/texts.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { PERIODS, type PeriodChoice } from './period-choice.ts';

/** Chooses a period. */
export function PeriodSwitch(props: {
  /** Undefined where a span of its own was chosen. */
  readonly value: PeriodChoice | undefined;
  readonly onChange: (choice: PeriodChoice) => void;
  /** Shows short names; whoever listens still hears the full ones. */
  readonly compact?: boolean;
}) {
  return (
    <ChoiceGroup
      label={i18n.t('period.label')}
      name="period"
      value={props.value}
      choices={PERIODS.map(({ choice, name, short }) => ({
        value: choice,
        text: props.compact === true ? short : name,
        name,
      }))}
      onChange={props.onChange}
    />
  );
}
