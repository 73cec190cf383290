import { i18n } from '../lib/wording/texts.ts';
import { notKeptInWords } from '../lib/wording/setting-words.ts';
import { useRef, useState } from 'preact/hooks';
import { useFocusOnSwap } from './use-focus-on-swap.ts';

/** Whose key calls use at a provider, and how to answer. */
export interface KeyQuestionProps {
  /** The provider's name. */
  readonly provider: string;
  /** The name of the vendor, whose key it is else. */
  readonly vendor: string;
  /** The answer so far: whether it is the user's own. */
  readonly isOwn: boolean | undefined;
  /** Keeps an answer; rejects where it was not kept. */
  readonly onAnswer: (isOwn: boolean) => Promise<void>;
}

/** Asks whose key calls use; once that is answered, says so, and lets the answer be changed. */
export function KeyQuestion({ provider, vendor, isOwn, onAnswer }: KeyQuestionProps) {
  const [isAsking, setAsking] = useState(isOwn === undefined);
  const [failed, setFailed] = useState<string>();
  const group = useRef<HTMLDivElement>(null);
  useFocusOnSwap(isAsking, () => group.current?.querySelector('button'));
  const answer = (own: boolean): void => {
    onAnswer(own).then(
      () => {
        setFailed(undefined);
        setAsking(false);
      },
      (error: unknown) => setFailed(notKeptInWords(error)),
    );
  };
  if (!isAsking && isOwn !== undefined) {
    return (
      <div ref={group} class="key-question">
        <span>{i18n.t(isOwn ? 'card.keyIsOurs' : 'card.keyIsVendors', { provider, vendor })}</span>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {i18n.t('card.keyChange')}
        </button>
      </div>
    );
  }
  const question = i18n.t('card.whoseKey', { provider });
  return (
    <div ref={group} class="key-question asks" role="group" aria-label={question}>
      <span>{question}</span>
      <div>
        <button type="button" class="button" onClick={() => answer(true)}>
          {i18n.t('card.keyOurs')}
        </button>
        <button type="button" class="button" onClick={() => answer(false)}>
          {i18n.t('card.keyVendors', { vendor })}
        </button>
      </div>
      {failed !== undefined && <p role="status">{failed}</p>}
    </div>
  );
}
