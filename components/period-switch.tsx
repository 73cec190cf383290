import { PERIODS, type PeriodChoice } from './period-choice.ts';

/** Chooses a period: a group of radio buttons that looks like one switch. Arrow keys move in it. */
export function PeriodSwitch(props: {
  /** Undefined where a span of its own was chosen. */
  readonly value: PeriodChoice | undefined;
  readonly onChange: (choice: PeriodChoice) => void;
  /** Shows short names; whoever listens still hears the full ones. */
  readonly compact?: boolean;
}) {
  return (
    <fieldset class="period-switch">
      <legend class="aside">Period</legend>
      {PERIODS.map(({ choice, name, short }) => (
        <label key={choice}>
          <input
            type="radio"
            name="period"
            value={choice}
            aria-label={name}
            checked={props.value === choice}
            onChange={() => props.onChange(choice)}
          />
          <span>{props.compact === true ? short : name}</span>
        </label>
      ))}
    </fieldset>
  );
}
