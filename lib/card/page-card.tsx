import { i18n } from '../wording/texts.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { defined } from '../calls/defined.ts';
import { copyText } from '../../components/copy-text.ts';
import type { Formats } from '../wording/formats.ts';
import { KnowBetter } from '../../components/know-better.tsx';
import { RemedyCard } from '../../components/remedy-card.tsx';
import { Spread, type SpreadState } from '../../components/spread.tsx';
import type { SpreadQuery, Spread as SpreadCounts } from '../history/read-spread.ts';
import type { Diagnosis, Override } from '../reasons/diagnosis.ts';
import { exactRule } from '../settings/put-override.ts';
import { reasonId } from '../trends/reason-id.ts';
import type { CardCall } from '../wording/support-text.ts';

/** What a card asks of the extension behind it; each rejects where that cannot be done now. */
export interface CardAnswers {
  readonly spreadOf: (query: SpreadQuery) => Promise<SpreadCounts>;
  readonly putOverride: (rule: Override) => Promise<void>;
}

/** The remedy card on a page: with what the history says, and a way to say that it is wrong. */
export function PageCard(props: {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall;
  readonly overrides: readonly Override[];
  readonly formats: Formats;
  readonly answers: CardAnswers;
}) {
  const { diagnosis, call, answers } = props;
  const { vendor, code } = diagnosis;
  const reason = reasonId(diagnosis, call.label ?? '');
  const spread = useSpread(vendor, reason, call.startedAt, answers);
  const [isTeaching, setTeaching] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasTeaching = useRef(false);
  useEffect(() => {
    // The form took the button's place; the focus goes back to it, not to the page.
    if (wasTeaching.current && !isTeaching) opener.current?.focus();
    wasTeaching.current = isTeaching;
  }, [isTeaching]);
  const rule = code === undefined ? undefined : exactRule(props.overrides, vendor, code);
  const save = (changed: Override): Promise<boolean> =>
    answers.putOverride(changed).then(
      () => true,
      () => false,
    );
  return (
    <RemedyCard
      scrolls
      diagnosis={diagnosis}
      call={call}
      onCopy={copyText}
      actions={
        code !== undefined && (
          <button ref={opener} type="button" class="button" onClick={() => setTeaching(true)}>
            {i18n.t(rule === undefined ? 'better.open' : 'better.change')}
          </button>
        )
      }
      form={
        code !== undefined && isTeaching ? (
          <KnowBetter
            diagnosis={diagnosis}
            code={code}
            rule={rule}
            onSave={save}
            onClose={() => setTeaching(false)}
          />
        ) : undefined
      }
    >
      <Spread spread={spread} formats={props.formats} />
    </RemedyCard>
  );
}

/** Asks once a card is drawn, so that the answer never keeps it waiting. */
function useSpread(
  vendor: Diagnosis['vendor'],
  reason: string,
  startedAt: number | undefined,
  { spreadOf }: CardAnswers,
): SpreadState {
  const [spread, setSpread] = useState<SpreadState>('reading');
  useEffect(() => {
    let isWanted = true;
    const take = (answer: SpreadState): void => {
      if (isWanted) setSpread(answer);
    };
    setSpread('reading');
    const query = defined<SpreadQuery>({ vendor, reason, startedAt });
    spreadOf(query).then(take, () => take('failed'));
    return () => {
      isWanted = false;
    };
  }, [vendor, reason, startedAt, spreadOf]);
  return spread;
}
