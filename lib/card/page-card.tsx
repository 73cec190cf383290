import { i18n } from '../wording/texts.ts';
import { useRef, useState } from 'preact/hooks';
import { copyText } from '../../components/copy-text.ts';
import { KeyQuestion } from '../../components/key-question.tsx';
import type { Formats } from '../wording/formats.ts';
import { KnowBetter } from '../../components/know-better.tsx';
import { RemedyCard } from '../../components/remedy-card.tsx';
import { Spread } from '../../components/spread.tsx';
import { TeachLabel } from '../../components/teach-label.tsx';
import { useFocusOnSwap } from '../../components/use-focus-on-swap.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import { providerOf, unlistedProvider } from '../reasons/providers.ts';
import type { PageSettings } from '../settings/settings.ts';
import { exactRule } from '../settings/put-rule.ts';
import { VENDORS } from '../vendors/index.ts';
import type { CardCall } from '../wording/support-text.ts';
import { StreakLine, streakPointsToSetting } from './streak-line.tsx';
import { useSpread, type CardRequests } from './use-spread.ts';

/** What a card can be told: whose fault a code is, or which code a label stands for. */
type Form = 'rule' | 'label';

/** The remedy card on a page: with what the history says, and a way to say that it is wrong. */
export function PageCard(props: {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall;
  /** The label, where it can be said which code it stands for. */
  readonly teachable: string | undefined;
  readonly settings: Pick<PageSettings, 'overrides' | 'ownKeys'>;
  readonly formats: Formats;
  readonly requests: CardRequests;
  /** Hangtag's own. */
  readonly version: string;
}) {
  const { diagnosis, call, teachable: label, requests, settings, formats } = props;
  const { vendor, code, certainty, isRuled } = diagnosis;
  const spread = useSpread(diagnosis, call, requests);
  const [form, setForm] = useState<Form>();
  const openers = { rule: useRef<HTMLButtonElement>(null), label: useRef<HTMLButtonElement>(null) };
  // A form that opens takes the focus by itself.
  useFocusOnSwap(form, (before) =>
    form === undefined && before !== undefined ? openers[before].current : undefined,
  );
  const close = (): void => setForm(undefined);
  const rule = code === undefined ? undefined : exactRule(settings.overrides, vendor, code);
  const question = keyQuestionOf(diagnosis, settings.ownKeys);
  // Whoever has answered here sees the answer, and can take it back; on later cards it is no news.
  const wasOpen = useRef(question?.isOwn === undefined);
  const keyQuestion = question !== undefined && (
    <KeyQuestion
      provider={question.name}
      vendor={VENDORS[vendor].name}
      isOwn={question.isOwn}
      onAnswer={(isOwn) => requests.putOwnKey({ provider: question.provider, isOwn })}
    />
  );
  const actions = (
    <>
      {label !== undefined && (
        <button ref={openers.label} type="button" class="button" onClick={() => setForm('label')}>
          {i18n.t('teach.open')}
        </button>
      )}
      {code !== undefined && (
        <button ref={openers.rule} type="button" class="button" onClick={() => setForm('rule')}>
          {i18n.t(
            rule !== undefined
              ? 'better.change'
              : certainty === 'unknown'
                ? 'better.set'
                : 'better.open',
          )}
        </button>
      )}
    </>
  );
  const isNew = certainty === 'unknown' || isRuled === true;
  const streak = typeof spread === 'string' ? undefined : spread.streak;
  const pointsToSetting = streak !== undefined && streakPointsToSetting(streak, diagnosis);
  return (
    <RemedyCard
      scrolls
      diagnosis={diagnosis}
      call={pointsToSetting ? { ...call, everyCallFails: true } : call}
      formats={formats}
      version={props.version}
      onCopy={copyText}
      news={
        streak !== undefined && (
          <StreakLine streak={streak} pointsToSetting={pointsToSetting} formats={formats} />
        )
      }
      question={wasOpen.current && keyQuestion !== false ? keyQuestion : undefined}
      actions={actions}
      areActionsRare={!isNew}
      tools={!wasOpen.current && keyQuestion}
      form={
        form === 'label' && label !== undefined ? (
          <TeachLabel
            label={label}
            vendor={vendor}
            settings={settings}
            onSave={(meant) => requests.teachLabel({ label, code: meant })}
            onClose={close}
          />
        ) : form === 'rule' && code !== undefined ? (
          <KnowBetter
            diagnosis={diagnosis}
            code={code}
            rule={rule}
            onSave={requests.putRule}
            onClose={close}
          />
        ) : undefined
      }
    >
      <Spread spread={spread} formats={formats} />
    </RemedyCard>
  );
}

/** Whose key it is that decides who is at fault, where that can be answered. */
function keyQuestionOf(
  { provider, verdict, owner, isRuled }: Diagnosis,
  ownKeys: PageSettings['ownKeys'],
):
  | { readonly provider: string; readonly name: string; readonly isOwn: boolean | undefined }
  | undefined {
  if (provider === undefined || verdict !== 'pipeline-error' || isRuled === true) return undefined;
  const isOwn = Object.hasOwn(ownKeys, provider) ? ownKeys[provider] : undefined;
  // While it is open, only a failure that depends on it is unclear.
  if (isOwn === undefined && owner !== 'unclear') return undefined;
  const { name } = providerOf(provider) ?? unlistedProvider(provider);
  return { provider, name, isOwn };
}
