import { i18n } from '../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import { CopyButton } from './copy-button.tsx';
import './problem-report.css';

/** The way to tell us of wrong or missing badges: the whole report is shown before it can be copied. */
export function ProblemReport(props: { readonly report: () => Promise<string> }) {
  const [text, setText] = useState<string>();
  return (
    <details
      class="problem-report"
      onToggle={(event) => {
        if (event.currentTarget.open) void props.report().then(setText);
      }}
    >
      <summary>{i18n.t('report.open')}</summary>
      {text !== undefined && (
        <>
          <p>{i18n.t('report.says')}</p>
          <pre tabIndex={0} aria-label={i18n.t('report.label')}>
            {text}
          </pre>
          <CopyButton text={i18n.t('report.copy')} onCopy={() => copyText(text)} />
        </>
      )}
    </details>
  );
}
