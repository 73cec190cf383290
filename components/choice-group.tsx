/** Something that can be chosen. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
  /** What is heard, where the text is too short to be understood alone. */
  readonly name?: string;
}

/** One of a few: radio buttons side by side, as one switch. */
export function ChoiceGroup<T extends string>(props: {
  /** Says what is chosen, for those who listen. */
  readonly label: string;
  /** Unique on the page. */
  readonly name: string;
  /** Undefined where none of them is chosen. */
  readonly value: T | undefined;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <fieldset class="choice-group">
      <legend class="aside">{props.label}</legend>
      {props.choices.map(({ value, text, name }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            aria-label={name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
