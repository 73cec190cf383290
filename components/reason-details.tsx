import type { ReasonGroup } from '../lib/trends/report.ts';
import type { Formats } from './formats.ts';
import { calls } from './sentences.ts';

/** What opens below a reason: its remedy, and the way to its calls. */
export function ReasonDetails(props: {
  readonly group: ReasonGroup;
  readonly formats: Formats;
  readonly href: string;
  readonly newTab: boolean;
}) {
  const { group, formats } = props;
  const { diagnosis } = group;
  return (
    <div class="reason-details">
      <p>{diagnosis.meaning}</p>
      {diagnosis.steps.length > 0 && (
        <ol>
          {diagnosis.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {group.now.calls > 0 && (
        <a class="button" href={props.href} target={props.newTab ? '_blank' : undefined}>
          Show {group.now.calls === 1 ? 'the call' : `all ${calls(group.now.calls, formats)}`}
        </a>
      )}
    </div>
  );
}
