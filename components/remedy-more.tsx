import { i18n } from '../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import type { Source } from '../lib/catalog/sources.ts';
import type { Frequency } from '../lib/catalog/terms.ts';
import { allSteps, type Diagnosis, type Step } from '../lib/reasons/diagnosis.ts';
import { sourceInWords, sureInWords, takenOverInWords } from '../lib/wording/card-words.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { type CardCall, wrongCardText } from '../lib/wording/support-text.ts';
import { CopyButton } from './copy-button.tsx';
import { Away, Section, SourceMarks, StepList, SupportLines } from './remedy-parts.tsx';

const MOST_CANDIDATES = 40;

const FREQUENCIES: Readonly<Record<Frequency, string>> = {
  common: i18n.t('card.common'),
  occasional: i18n.t('card.occasional'),
  rare: i18n.t('card.rare'),
};

/** Everything that the texts of a diagnosis rest on, each once, in the order in which they stand on a card. */
export function allSourcesOf(diagnosis: Diagnosis): readonly Source[] {
  const { meaning, steps, suspects, causes, evidence, chargedBy } = diagnosis;
  const statements = [
    ...(meaning === undefined ? [] : [meaning]),
    ...suspects.flatMap(({ tell }) => tell ?? []),
    ...allSteps(steps),
    ...causes,
    ...evidence,
  ];
  const all = [...statements.flatMap(({ sources }) => sources), ...(chargedBy?.sources ?? [])];
  return [...new Set(all)];
}

/** What a card says to whoever asks for more. */
export interface RemedyMoreProps {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall | undefined;
  readonly formats: Formats;
  readonly sources: readonly Source[];
  /** Steps that stand above already. */
  readonly shown: readonly Step[];
  readonly isCodeShown: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Hangtag's own, where somebody can report a wrong card. */
  readonly version: string | undefined;
  /** How widespread the reason is. */
  readonly spread: ComponentChildren;
  /** What can be done beside. */
  readonly tools: ComponentChildren;
}

/** The other steps, causes, how that is known, how widespread it is, what support wants, and where it is from. */
export function RemedyMore(props: RemedyMoreProps) {
  const { diagnosis, sources, shown } = props;
  const { steps, causes, evidence, chargedBy, candidates } = diagnosis;
  const left = (group: readonly Step[]): readonly Step[] =>
    group.filter((step) => !shown.includes(step));
  const groups = [
    [i18n.t('card.stepsRun'), steps.run],
    [i18n.t('card.stepsFind'), steps.find],
    [i18n.t('card.stepsReport'), steps.report],
  ] as const;
  const sure = sureInWords(diagnosis);
  return (
    <div class="more">
      {groups.map(([title, group]) => {
        const rest = left(group);
        return (
          rest.length > 0 && (
            <Section key={title} title={title}>
              <StepList
                steps={rest}
                start={group.length - rest.length + 1}
                sources={sources}
                isWhole
                onCopy={props.onCopy}
              />
            </Section>
          )
        );
      })}
      {causes.length > 0 && (
        <Section title={i18n.t('card.causes')}>
          <ul lang={CATALOG_LANGUAGE}>
            {causes.map((cause) => (
              <li key={cause.text}>
                {cause.text}
                {cause.common !== undefined && <small> {FREQUENCIES[cause.common]}</small>}
                <SourceMarks of={cause} among={sources} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(evidence.length > 0 || sure !== undefined) && (
        <Section title={i18n.t('card.evidence')}>
          <p>
            {sure}{' '}
            {evidence.map((each) => (
              <span key={each.text} lang={CATALOG_LANGUAGE}>
                {each.text}
                <SourceMarks of={each} among={sources} />{' '}
              </span>
            ))}
          </p>
        </Section>
      )}
      {chargedBy?.text !== undefined && (
        <Section title={i18n.t('card.charges')}>
          <p lang={CATALOG_LANGUAGE}>
            {chargedBy.text}
            <SourceMarks
              of={{ text: chargedBy.text, sources: chargedBy.sources }}
              among={sources}
            />
          </p>
        </Section>
      )}
      {props.spread}
      <Candidates codes={candidates} />
      <SupportLines {...props} />
      <Sources {...props} />
      {props.tools}
      {props.version !== undefined && (
        <Wrong diagnosis={diagnosis} version={props.version} onCopy={props.onCopy} />
      )}
    </div>
  );
}

/** The codes that a cut-off label can be. */
function Candidates({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null;
  const more = codes.length - MOST_CANDIDATES;
  return (
    <details>
      <summary>{i18n.t('card.candidates', codes.length)}</summary>
      <ul class="codes">
        {codes.slice(0, MOST_CANDIDATES).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
        {more > 0 && <li>{i18n.t('count.more', { count: more })}</li>}
      </ul>
    </details>
  );
}

/** What the statements rest on, by the numbers behind them, and the pages to read on. */
function Sources(props: Pick<RemedyMoreProps, 'diagnosis' | 'sources' | 'formats'>) {
  const { diagnosis, sources, formats } = props;
  const takenOver = takenOverInWords(diagnosis);
  const cited = new Set(sources.map(({ url }) => url));
  const documents = diagnosis.links.filter(
    ({ kind, url }) => kind === 'document' && !cited.has(url),
  );
  return (
    <>
      {sources.length > 0 && (
        <Section title={i18n.t('card.sources')}>
          {takenOver !== undefined && <p>{takenOver}</p>}
          <ol class="sources">
            {sources.map((source) => {
              const words = sourceInWords(source, formats);
              const page = [source.page, source.section].filter((part) => part !== undefined);
              return (
                <li key={`${words} ${page.join(' ')}`}>
                  {words}
                  {page.length > 0 && ': '}
                  <span lang={CATALOG_LANGUAGE}>
                    {source.url === undefined ? (
                      page.join(' › ')
                    ) : (
                      <Away link={{ url: source.url, text: page.join(' › ') }} />
                    )}
                  </span>
                </li>
              );
            })}
          </ol>
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={i18n.t('card.readOn')}>
          <ul class="links" lang={CATALOG_LANGUAGE}>
            {documents.map((link) => (
              <li key={link.url}>
                <Away link={link} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** How to report that a card is wrong: what is copied, and where it goes. */
function Wrong(props: {
  readonly diagnosis: Diagnosis;
  readonly version: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}) {
  const { diagnosis, version, onCopy } = props;
  return (
    <Section title={i18n.t('card.wrong')}>
      <p>{i18n.t('card.wrongHow')}</p>
      <CopyButton
        text={i18n.t('card.wrongCopy')}
        onCopy={() => onCopy(wrongCardText(diagnosis, version))}
      />
    </Section>
  );
}
