import { i18n } from '#i18n';
import type { ReasonGroup } from '../lib/trends/report.ts';
import { copyText } from './copy-text.ts';
import type { Formats } from './formats.ts';
import { RemedyCard } from './remedy-card.tsx';

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
              {n === 1
                ? i18n.t('change.showCall')
                : i18n.t('change.showCalls', n, [formats.count(n)])}
            </a>
          )
        }
      />
    </div>
  );
}
