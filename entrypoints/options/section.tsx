import type { ComponentChildren } from 'preact';

/** One part of the options. */
export function Section(props: {
  readonly title: string;
  readonly says?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.says !== undefined && <p class="says">{props.says}</p>}
      {props.children}
    </section>
  );
}
