import type { Failure, FailureKind } from './failures.ts';
import type { Provider } from './providers.ts';
import { capital } from './texts.ts';

interface Text {
  readonly title: string;
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly steps: readonly string[];
}

type Row = readonly [title: string, meaning: string, cause: string, step: string];

const LOG = "Find the request of that minute in your server's log.";

/** What each kind of failure means where the endpoint is the user's own; `{E}` is the endpoint. */
const ROWS: Readonly<Record<FailureKind, Row>> = {
  content: [
    'refused the request',
    'answered that the request is not valid',
    'Your server does not accept a field that Vapi sends, such as tools or stream.',
    'Replay the request body from your log against the endpoint, and accept unknown fields.',
  ],
  credentials: [
    'refused the credentials',
    'refused the credentials that Vapi sent',
    'The key stored at Vapi is not the one your server expects.',
    'Compare the key under Provider Keys with what your server checks, then save it again.',
  ],
  plan: [
    'denied the model',
    'denied access to the model',
    'Your server, or the provider behind it, does not allow this model name.',
    'Check the model name in the assistant against what your server serves.',
  ],
  quota: [
    'quota used up',
    'answered that a quota is used up',
    'Your server passes on the limit of the provider behind it.',
    'Raise the quota at the provider behind your server, or your own limit.',
  ],
  rate: [
    'limited the rate',
    'answered that too many requests came',
    'More calls at once than your server allows.',
    'Raise the rate limit of your server, or run fewer calls at once.',
  ],
  failed: [
    'failed',
    'failed or answered in a form that Vapi could not use',
    'It was down, too slow, or its stream broke off.',
    'Send the endpoint a request yourself, and check that the stream follows the documented format to its end.',
  ],
  server: [
    'had a server error',
    'answered with a server error',
    'An exception in your code or at the provider behind it.',
    'Mend the exception, and answer with a spoken apology instead of an error.',
  ],
  overload: [
    'was overloaded',
    'was overloaded',
    'Too few instances, or cold starts.',
    'Scale out, keep one instance warm, and load test with as many calls at once.',
  ],
  timeout: [
    'timed out',
    'took too long to answer',
    'Slow look-ups before the first token.',
    'Stream the first token at once; do slow work afterwards.',
  ],
  network: [
    'lost the connection',
    'broke the connection',
    'A restart, proxy or network fault on your side.',
    'Check restarts, proxies and certificates at that minute.',
  ],
};

/** Texts for a failure of an endpoint that the user runs. */
export function ownEndpoint(provider: Provider, failure: Failure): Text {
  const [title, meaning, cause, step] = ROWS[failure.kind];
  const name = capital(provider.name);
  const status = /\((\d{3})\)/.exec(failure.meaning)?.[0];
  return {
    title: `${name} ${title}`,
    meaning: `${name} ${meaning}${status === undefined ? '' : ` ${status}`}.`,
    causes: [cause],
    steps: [LOG, step],
  };
}
