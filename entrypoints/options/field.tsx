import type { ComponentChildren } from 'preact';

/** A setting with its name, what it does, and the control beside them. */
export function Field(props: {
  readonly title: string;
  readonly says: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <span>
        <b>{props.title}</b>
        <small>{props.says}</small>
      </span>
      {props.children}
    </div>
  );
}

/** A setting that is on or off. */
export function Switch(props: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly title: string;
  readonly says: string;
}) {
  return (
    <label class="field">
      <span>
        <b>{props.title}</b>
        <small>{props.says}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
