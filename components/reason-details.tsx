import { i18n } from '../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Diagnosis } from '../lib/reasons/diagnosis.ts';
import type { ReasonGroup } from '../lib/trends/report.ts';
import { copyText } from './copy-text.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { RemedyCard } from './remedy-card.tsx';

/** What opens below a reason: its remedy, and the way to its calls. */
export function ReasonDetails(props: {
  readonly group: ReasonGroup;
  readonly formats: Formats;
  readonly href: string;
  readonly newTab: boolean;
  /** What else can be done with its calls. */
  readonly action?: ComponentChildren;
  /** Gives a diagnosis its remedy. */
  readonly wholeOf: (diagnosis: Diagnosis, label: string) => Promise<Diagnosis>;
}) {
  const { group, formats, wholeOf } = props;
  const [whole, setWhole] = useState<Diagnosis>();
  useEffect(() => {
    let current = true;
    // Without a code, the title is what the page showed.
    wholeOf(group.diagnosis, group.title).then(
      (diagnosis) => {
        if (current) setWhole(diagnosis);
      },
      // Half of it could be read as all that there is to say.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [group.diagnosis, group.title, wholeOf]);
  if (whole === undefined) return null;
  const n = group.now.calls;
  return (
    <div class="reason-details">
      <RemedyCard
        diagnosis={whole}
        formats={formats}
        onCopy={copyText}
        actions={
          n > 0 && (
            <>
              <a class="button main" href={props.href} target={props.newTab ? '_blank' : undefined}>
                {n === 1
                  ? i18n.t('change.showCall')
                  : i18n.t('change.showCalls', n, [formats.count(n)])}
              </a>
              {props.action}
            </>
          )
        }
      />
    </div>
  );
}
