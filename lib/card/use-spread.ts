import { useEffect, useState } from 'preact/hooks';
import { defined } from '../calls/defined.ts';
import type { SpreadState } from '../../components/spread.tsx';
import type { SpreadQuery, Spread } from '../history/read-spread.ts';
import type { OwnKey } from '../messaging/protocol.ts';
import type { Diagnosis, Rule } from '../reasons/diagnosis.ts';
import { reasonId } from '../trends/reason-id.ts';
import type { CardCall } from '../wording/support-text.ts';

/** What a card asks of the extension behind it; each rejects where that cannot be done now. */
export interface CardRequests {
  readonly spreadOf: (query: SpreadQuery) => Promise<Spread>;
  readonly putRule: (rule: Rule) => Promise<void>;
  readonly putOwnKey: (key: OwnKey) => Promise<void>;
  /** Keeps what a label on this page's host means. */
  readonly teachLabel: (taught: { readonly label: string; readonly code: string }) => Promise<void>;
  /** Calls back when calls of this page have come into the history, until the signal aborts. */
  readonly onRecorded: (recorded: () => void, signal: AbortSignal) => void;
}

/**
 * What the history says of a reason and a call. It is asked once a card is drawn, so that the answer never keeps it
 * waiting, and again when calls of the page are recorded: a card may be there before they are.
 */
export function useSpread(
  diagnosis: Pick<Diagnosis, 'vendor' | 'code'>,
  { label, startedAt, id, isIdCut, agent }: CardCall,
  { spreadOf, onRecorded }: CardRequests,
): SpreadState {
  const [spread, setSpread] = useState<SpreadState>('reading');
  const { vendor } = diagnosis;
  const reason = reasonId(diagnosis, label ?? '');
  const callId = isIdCut === true ? undefined : id;
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const query = defined<SpreadQuery>({ vendor, reason, startedAt, callId, agent });
    const ask = (): void => {
      spreadOf(query).then(
        (answer) => {
          if (!signal.aborted) setSpread(answer);
        },
        () => {
          if (!signal.aborted) setSpread('failed');
        },
      );
    };
    setSpread('reading');
    ask();
    onRecorded(ask, signal);
    return () => closing.abort();
  }, [vendor, reason, startedAt, callId, agent, spreadOf, onRecorded]);
  return spread;
}
