import { i18n } from '../../lib/wording/texts.ts';
import { useMemo } from 'preact/hooks';
import { CopyButton } from '../../components/copy-button.tsx';
import { copyText } from '../../components/copy-text.ts';
import { withTexts } from '../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Episode } from '../../lib/trends/episode.ts';
import type { TrendReport } from '../../lib/trends/report.ts';
import { clientReport, reportMarkdown } from '../../lib/wording/client-report.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import './report-view.css';

/** The report on a period for a client: to be copied into a mail, or printed on one page. */
export function ReportView(props: {
  readonly report: TrendReport;
  readonly episodes: readonly Episode[];
  readonly settings: Settings;
  /** As the filter has it: a name, or the ID of an organization without one, which is not told. */
  readonly client: string | undefined;
  readonly before: string;
  readonly formats: Formats;
}) {
  const { report, episodes, settings, before, formats } = props;
  const client = settings.clients.find(({ name }) => name === props.client)?.name;
  const told = useMemo(
    () =>
      clientReport(
        {
          report,
          episodes,
          client,
          before,
          now: Date.now(),
          wholeOf: ({ diagnosis }) => withTexts(diagnosis, settings, KNOWLEDGE),
        },
        formats,
      ),
    [report, episodes, client, before, settings, formats],
  );
  return (
    <>
      <div class="buttons report-actions">
        <CopyButton
          main
          text={i18n.t('client.copy')}
          onCopy={() => copyText(reportMarkdown(told))}
        />
        <button type="button" class="button" onClick={() => print()}>
          {i18n.t('client.print')}
        </button>
      </div>
      <article class="client-report">
        <header>
          <h1>{told.title}</h1>
          <p class="quiet">{told.period}</p>
        </header>
        <p class="head">{told.headline}</p>
        <p>{told.lead.join(' ')}</p>
        {told.sections.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {lines.map(({ text, below, grounds = [] }) => (
                <li key={text}>
                  {text}
                  {below !== undefined && <small>{below}</small>}
                  {grounds.map((url) => (
                    <small key={url}>
                      <a href={url} target="_blank" rel="noreferrer noopener">
                        {url}
                      </a>
                    </small>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </>
  );
}
