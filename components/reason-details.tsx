import type { ReasonGroup } from '../lib/trends/report.ts';
import { copyText } from './copy-text.ts';
import type { Formats } from './formats.ts';
import { RemedyCard } from './remedy-card.tsx';
import { calls } from './sentences.ts';

/** What opens below a reason: its remedy, and the way to its calls. */
export function ReasonDetails(props: {
  readonly group: ReasonGroup;
  readonly formats: Formats;
  readonly href: string;
  readonly newTab: boolean;
}) {
  const { group, formats } = props;
  const n = group.now.calls;
  return (
    <div class="reason-details">
      <RemedyCard
        diagnosis={group.diagnosis}
        onCopy={copyText}
        actions={
          n > 0 && (
            <a class="button main" href={props.href} target={props.newTab ? '_blank' : undefined}>
              Show {n === 1 ? 'the call' : calls(n, formats)}
            </a>
          )
        }
      />
    </div>
  );
}
