import type { Component } from './providers.ts';

/**
 * What kind of failure it is. The last four lie with the provider's service whoever holds the key.
 * `content` is something in the assistant's settings that the provider does not accept.
 */
export type FailureKind =
  | 'content'
  | 'credentials'
  | 'plan'
  | 'quota'
  | 'rate'
  | 'failed'
  | 'server'
  | 'overload'
  | 'timeout'
  | 'network';

/** A failure that a provider reports. In texts `{P}` is the provider, `{C}` the component, `{K}` the key. */
export interface Failure {
  readonly kind: FailureKind;
  /** Follows the provider's name in a title. */
  readonly title: string;
  /** A whole sentence. */
  readonly meaning: string;
  /** Why, most likely first. */
  readonly causes: readonly string[];
  /** What to mend, by whoever holds the key. */
  readonly fix: string;
  readonly component?: Component;
}

type Row = readonly [
  tails: string,
  kind: FailureKind,
  title: string,
  meaning: string,
  cause: string,
  fix: string,
];

const NEW_KEY = 'Create a key in the {P} console and enter it under Provider Keys.';
const OTHER_VOICE = 'Choose another voice under Assistant › Voice.';
const SAMPLES = 'Open the voice in the {P} console and ';

/**
 * Every failure that codes name after a provider; a new one is one line. `#` in a tail stands for a
 * component, `returning-` before a status is skipped.
 */
const ROWS: readonly Row[] = [
  [
    '#-failed',
    'failed',
    '{C} failed',
    '{P} failed as {C} and gave no cause.',
    'An outage at {P}; a key, quota or setting that it refused.',
    'Test the {C} in the assistant; check key, quota and model at {P}.',
  ],
  [
    'unexpected-error',
    'failed',
    'unexpected error',
    '{P} failed in a way that it did not explain.',
    'A fault at {P}, or a voice setting that it cannot handle.',
    'Play the voice with default settings; if that works, change them one by one.',
  ],
  [
    '400-bad-request-validation-failed',
    'content',
    'refused the request',
    '{P} refused the request as invalid (400).',
    'A retired model name, an over-long prompt, a tool schema or a parameter that {P} does not know.',
    'Compare model, temperature, max tokens and tool schemas under Assistant › Model with the reference of {P}.',
  ],
  [
    '401-unauthorized unauthorized-access',
    'credentials',
    'refused the key',
    '{P} refused {K} (401).',
    'The key expired, was revoked or belongs to another account.',
    NEW_KEY,
  ],
  [
    '401-incorrect-api-key',
    'credentials',
    'key is incorrect',
    '{P} does not know {K} (401).',
    'The key was mistyped, cut off or deleted.',
    'Copy the whole key from the {P} console again, without spaces, into Provider Keys.',
  ],
  [
    'invalid-api-key',
    'credentials',
    'key is invalid',
    '{P} calls {K} invalid.',
    'The key was mistyped or deleted.',
    'Copy the whole key from your {P} profile into Provider Keys.',
  ],
  [
    '401-invalid-credentials',
    'credentials',
    'refused the credentials',
    '{P} refused the credentials of {K} (401).',
    'The key was revoked, or its project was closed.',
    'Create a key with {C} rights in the {P} console and enter it under Provider Keys.',
  ],
  [
    '#-auth-failed auth-failed',
    'credentials',
    'authentication failed',
    '{P} could not authenticate {K}.',
    'The key expired or belongs to another region.',
    'Create a key in the same region of {P} and enter it under Provider Keys.',
  ],
  [
    '#-api-key-missing api-key-missing',
    'credentials',
    'key is missing',
    '{P} was called without a key.',
    'The key was removed from Provider Keys, or never saved.',
    'Enter the {P} key under Provider Keys and save.',
  ],
  [
    '401-account-not-in-organization',
    'credentials',
    'account not in organization',
    '{P} says that the account of {K} is not in the organization (401).',
    'The member who made the key left the organization.',
    'Make a new key inside the right organization at {P}, best as a service account.',
  ],
  [
    '403-model-access-denied unauthorized-to-access-model',
    'plan',
    'denied the model',
    '{P} denied {K} access to the model (403).',
    'The model is not enabled for this account, project or region.',
    'Enable the model in the {P} console, or choose another in the assistant.',
  ],
  [
    '403-forbidden-api-access-not-available',
    'plan',
    'plan has no API access',
    '{P} gives {K} no API access (403).',
    'The plan does not include the API.',
    'Upgrade the {P} plan to one with API access.',
  ],
  [
    '403-forbidden-out-of-characters',
    'quota',
    'out of characters',
    '{P} has no characters left for {K} (403).',
    'The monthly characters are used up.',
    'Buy characters or upgrade at {P}.',
  ],
  [
    '404-not-found',
    'content',
    'model not found',
    '{P} does not find what was asked for (404).',
    'A model or address that was retired or misspelt.',
    'Choose a current model under Assistant › Transcriber.',
  ],
  [
    '429-exceeded-quota',
    'quota',
    'quota used up',
    '{P} has no quota left for {K} (429).',
    'The prepaid credit or monthly limit is used up.',
    'Add credit or raise the monthly limit in the billing of {P}.',
  ],
  [
    'quota-exceeded',
    'quota',
    'quota used up',
    '{P} has no credits left for {K}.',
    "The plan's credits for this month are used up.",
    'Upgrade, or switch on usage-based billing at {P}.',
  ],
  [
    'out-of-credits',
    'quota',
    'out of credits',
    '{P} has no credits left for {K}.',
    'The prepaid credits are used up.',
    'Buy credits in the {P} account.',
  ],
  [
    'requested-payment',
    'quota',
    'asks for payment',
    '{P} asks for payment before it serves {K}.',
    'An unpaid invoice, or credits used up.',
    'Pay or upgrade in the billing of {P}.',
  ],
  [
    '400-insufficent-funds 400-insufficient-funds',
    'quota',
    'insufficient funds',
    '{P} says that the balance behind {K} is too low (400).',
    'The prepaid balance is used up.',
    'Top up the balance in the {P} account.',
  ],
  [
    '400-paid-only-feature',
    'plan',
    'feature needs a paid plan',
    '{P} offers the feature only on paid plans (400).',
    'A free account asked for streaming or another paid feature.',
    'Enter a payment method in the {P} account, or switch the feature off.',
  ],
  [
    '429-rate-limit-reached',
    'rate',
    'rate limit reached',
    '{P} limits how fast {K} may ask, and the limit was reached (429).',
    'Too many calls at once, or very long prompts.',
    'Raise the rate limit (usage tier) at {P}, or run fewer calls at once.',
  ],
  [
    '#-rate-limited rate-limited',
    'rate',
    'rate limited',
    '{P} limits how many streams {K} may open, and the limit was reached.',
    'More calls at once than the account allows.',
    'Ask {P} for more concurrent streams, or run fewer calls at once.',
  ],
  [
    'blocked-concurrent-requests-and-requested-upgrade',
    'rate',
    'concurrency limit reached',
    '{P} allows {K} no more simultaneous requests.',
    'More calls speak at once than the plan allows.',
    'Upgrade the {P} plan for more concurrency, or run fewer calls at once.',
  ],
  [
    '#-invalid-config invalid-config',
    'content',
    'settings not accepted',
    '{P} does not accept the {C} settings.',
    'A language, model or option that does not exist or does not go together.',
    'Set language and model under Assistant › Transcriber to a pair that {P} lists.',
  ],
  [
    '400-no-such-model-language-tier-combination',
    'content',
    'model and language do not fit',
    '{P} has no such model for this language and tier (400).',
    'A model that does not speak the language, or a retired tier.',
    'Under Assistant › Transcriber, choose a model that {P} lists for the language.',
  ],
  [
    '500-invalid-schema',
    'server',
    'invalid schema error',
    '{P} failed with a 500 over the schema of a message.',
    'A message that {P} could not handle, often after a change on either side.',
    'Reset the transcriber settings to their defaults.',
  ],
  [
    '500-word-boost-parsing-failed',
    'server',
    'could not read word boost',
    '{P} failed with a 500 while reading the word boost list.',
    'Odd characters or too long an entry in the list.',
    'Empty Word Boost under Assistant › Transcriber, then add the words again one by one.',
  ],
  [
    '500-invalid-json 500-returning-invalid-json',
    'server',
    'sent invalid JSON',
    '{P} answered with a 500 and unreadable JSON.',
    'An internal error at {P}.',
    '',
  ],
  [
    '500-server-error',
    'server',
    'server error',
    '{P} had an internal server error (500).',
    'An incident at {P}.',
    '',
  ],
  [
    '#-server-error server-error',
    'server',
    '{C} server error',
    '{P} had an internal server error.',
    'An incident at {P}.',
    '',
  ],
  [
    '503-server-overloaded-error',
    'overload',
    'overloaded',
    '{P} was overloaded (503).',
    'More demand than {P} could serve at that minute.',
    '',
  ],
  [
    '503-server-error',
    'overload',
    'unavailable',
    '{P} was unavailable (503).',
    'Overload or maintenance at {P}.',
    '',
  ],
  [
    'system-busy-and-requested-upgrade',
    'overload',
    'busy',
    '{P} was too busy and asked for a higher plan.',
    'Demand at {P}; higher plans go first.',
    'A higher {P} plan is served first.',
  ],
  [
    '502-server-error',
    'network',
    'bad gateway',
    '{P} answered with a bad gateway (502).',
    'A server behind the gateway of {P} was down.',
    '',
  ],
  [
    '502-bad-gateway-ehostunreach',
    'network',
    'host unreachable',
    "{P}'s gateway could not reach its own host (502).",
    'A network fault at {P}.',
    '',
  ],
  [
    '502-network-error',
    'network',
    'network error',
    '{P} had a network error behind its gateway (502).',
    'A network fault at {P}.',
    '',
  ],
  [
    '502-gateway-error',
    'network',
    'gateway error',
    '{P} had a gateway error (502).',
    'A server behind the gateway of {P} was down.',
    '',
  ],
  [
    '504-gateway-error',
    'timeout',
    'gateway timeout',
    "{P}'s gateway waited too long for its own server (504).",
    'Overload at {P}.',
    '',
  ],
  [
    '522-server-error',
    'timeout',
    'connection timed out',
    "{P}'s front server could not connect to the one behind it in time (522).",
    'Overload or an outage at {P}.',
    '',
  ],
  [
    'request-timed-out',
    'timeout',
    'request timed out',
    '{P} took too long to answer.',
    'Overload at {P}.',
    '',
  ],
  [
    'socket-hang-up',
    'network',
    'hung up the connection',
    '{P} closed the connection in mid-call.',
    'A restart or outage at {P}.',
    '',
  ],
  [
    'econnreset',
    'network',
    'connection reset',
    '{P} reset the connection.',
    'A restart or network fault at {P}.',
    '',
  ],
  [
    'voice-not-found',
    'content',
    'voice not found',
    '{P} does not find the configured voice.',
    'The voice was deleted, or belongs to another account than the key.',
    'Copy the voice ID from the library of the account whose key is used, or choose another under Assistant › Voice.',
  ],
  [
    'invalid-voice',
    'content',
    'voice is invalid',
    '{P} does not accept the configured voice.',
    'A wrong voice ID, or a voice for another {P} model.',
    OTHER_VOICE,
  ],
  [
    'voice-must-be-a-valid-voice-manifest-uri',
    'content',
    'voice must be a manifest URI',
    '{P} wants the voice as a manifest address (s3://…).',
    'A plain voice name was entered.',
    "Copy the voice's manifest URI from {P} into Assistant › Voice.",
  ],
  [
    'invalid-emotion',
    'content',
    'emotion is invalid',
    '{P} does not know the configured emotion.',
    'An emotion that this voice or model lacks.',
    'Remove or change Emotion under Assistant › Voice.',
  ],
  [
    'voice-disabled-by-owner',
    'content',
    'voice disabled by its owner',
    '{P} says that the owner of the voice withdrew it.',
    'A shared library voice was taken back.',
    OTHER_VOICE,
  ],
  [
    'vapi-voice-disabled-by-owner',
    'content',
    'Vapi voice disabled by its owner',
    '{P} says that the owner withdrew a voice that Vapi offered.',
    "A voice of Vapi's own library was taken back.",
    'Choose a voice that the Vapi library still lists under Assistant › Voice.',
  ],
  [
    'voice-not-fine-tuned',
    'content',
    'voice not fine-tuned',
    '{P} has not finished fine-tuning the voice.',
    'The training of a professional clone is under way or failed.',
    `${SAMPLES}wait for, or restart, its fine-tuning.`,
  ],
  [
    'voice-not-fine-tuned-and-cannot-be-used',
    'content',
    'voice not usable yet',
    '{P} forbids the voice until it is fine-tuned.',
    'A professional clone without finished training for this model.',
    `${SAMPLES}finish its fine-tuning for the model in use; until then choose another.`,
  ],
  [
    'invalid-voice-samples',
    'content',
    'voice samples invalid',
    '{P} cannot use the samples of the voice.',
    'Too short, noisy or damaged recordings.',
    `${SAMPLES}replace its samples by clean ones.`,
  ],
  [
    'missing-samples-for-voice-clone',
    'content',
    'voice samples missing',
    '{P} finds no samples for the cloned voice.',
    'The samples were deleted.',
    `${SAMPLES}upload its samples again.`,
  ],
  [
    'max-character-limit-exceeded',
    'content',
    'text too long',
    '{P} got more text at once than it allows.',
    'A very long answer or first message.',
    'Have the prompt ask for short answers; shorten the first message.',
  ],
  [
    'blocked-content-against-their-policy',
    'content',
    'blocked the text',
    '{P} blocked the text under its content policy.',
    'The assistant was to say something that {P} forbids.',
    "Read the assistant's last message and take the topic out of the prompt.",
  ],
  [
    'blocked-account-in-probation',
    'plan',
    'account on probation',
    '{P} blocked the account of {K}: it is on probation.',
    'Earlier breaches of the terms.',
    'Write to {P} support from the account that owns the key.',
  ],
  [
    'blocked-free-plan-and-requested-upgrade',
    'plan',
    'free plan blocked',
    '{P} blocked the free plan of {K}.',
    'Unusual use, as {P} sees it, of a free account.',
    'Upgrade to a paid {P} plan.',
  ],
  [
    'blocked-using-instant-voice-clone-and-requested-upgrade',
    'plan',
    'plan has no instant clones',
    '{P} does not allow instant voice clones on the plan of {K}.',
    'Instant clones need a higher plan.',
    'Upgrade the {P} plan, or choose a library voice.',
  ],
  [
    'blocked-voice-potentially-against-terms-of-service-and-awaiting-verification',
    'plan',
    'voice awaits verification',
    '{P} holds the voice back until it is verified.',
    'A cloned voice that may break the terms.',
    `${SAMPLES}verify it; until then choose another.`,
  ],
  [
    'professional-voices-only-for-creator-plus',
    'plan',
    'voice needs the Creator plan',
    '{P} offers professional voices only from its Creator plan up.',
    'The key belongs to a lower plan.',
    'Upgrade to Creator, or choose another voice.',
  ],
  [
    'voice-not-allowed-for-free-users',
    'plan',
    'voice not on the free plan',
    '{P} does not offer this voice to free accounts.',
    'The key belongs to a free account.',
    'Upgrade the {P} account, or choose a default voice.',
  ],
];

const COMPONENT_WORDS: Readonly<Record<string, Component>> = {
  llm: 'LLM',
  voice: 'voice',
  transcriber: 'transcriber',
  video: 'video',
};

const KEYED = /^(llm|voice|transcriber|video)-(.+)$/;
const STATUS = /^(?:returning-)?([1-5]\d\d)(?:-[a-z0-9-]+)?$/;

let index: Map<string, Failure> | undefined;

function byTail(): Map<string, Failure> {
  if (index === undefined) {
    index = new Map();
    for (const [tails, kind, title, meaning, cause, fix] of ROWS) {
      for (const tail of tails.split(' '))
        index.set(tail, { kind, title, meaning, causes: [cause], fix });
    }
  }
  return index;
}

/** The longest tails first, for splitting off a provider that the table lacks. */
export function knownTails(): Iterable<string> {
  return byTail().keys();
}

/** What an HTTP status says where no line of the table knows the exact words. */
function ofStatus(status: number): Failure {
  const s = String(status);
  const make = (
    kind: FailureKind,
    title: string,
    meaning: string,
    cause: string,
    fix: string,
  ): Failure => ({
    kind,
    title: `${title} (${s})`,
    meaning: `${meaning} (${s}).`,
    causes: [cause],
    fix,
  });
  if (status === 401 || status === 407)
    return make(
      'credentials',
      'refused the key',
      '{P} refused {K}',
      'The key expired or was revoked.',
      NEW_KEY,
    );
  if (status === 402)
    return make(
      'quota',
      'asks for payment',
      '{P} asks for payment behind {K}',
      'Credits used up, or an unpaid invoice.',
      'Pay or top up in the billing of {P}.',
    );
  if (status === 403)
    return make(
      'plan',
      'denied access',
      '{P} denied {K} access',
      'The plan or the rights of the key do not cover it.',
      'Check in the {P} console what the key may use.',
    );
  if (status === 404 || status === 410)
    return make(
      'content',
      'not found',
      '{P} does not find what was asked for',
      'A retired or misspelt model, voice or address.',
      'Choose a current model or voice in the assistant.',
    );
  if (status === 408)
    return make(
      'timeout',
      'request timed out',
      '{P} waited too long for the request',
      'A slow connection or overload at {P}.',
      '',
    );
  if (status === 413)
    return make(
      'content',
      'request too large',
      '{P} got more at once than it takes',
      'A long prompt or transcript.',
      'Shorten prompt and tool results.',
    );
  if (status === 429)
    return make(
      'rate',
      'limit reached',
      '{P} limits {K}, and the limit was reached',
      'Too many requests at once, or the quota is used up.',
      'Raise limit or quota at {P}, or run fewer calls at once.',
    );
  if (status === 503 || status === 529)
    return make(
      'overload',
      'overloaded',
      '{P} was overloaded',
      'More demand than {P} could serve.',
      '',
    );
  if (status === 504 || status === 522 || status === 524)
    return make(
      'timeout',
      'gateway timeout',
      "{P}'s gateway waited too long",
      'Overload at {P}.',
      '',
    );
  if (status >= 500)
    return make('server', 'server error', '{P} had a server error', 'An incident at {P}.', '');
  if (status >= 400)
    return make(
      'content',
      'refused the request',
      '{P} refused the request',
      'Something in the assistant that {P} does not accept.',
      'Compare model, voice and parameters in the assistant with the reference of {P}.',
    );
  return make(
    'failed',
    'unexpected answer',
    '{P} gave an answer that the vendor did not expect',
    'A moved address or a changed interface.',
    'Choose the provider or model anew in the assistant.',
  );
}

/**
 * What a failure's words say, as they follow the provider in a code (`401-unauthorized`,
 * `returning-502-network-error`, `voice-failed`), or undefined where they say nothing known.
 */
export function failureOf(tail: string): Failure | undefined {
  const known = byTail();
  const bare = tail.startsWith('returning-') ? tail.slice(10) : tail;
  const direct = known.get(bare);
  const keyed = KEYED.exec(tail);
  const component = keyed?.[1] === undefined ? undefined : COMPONENT_WORDS[keyed[1]];
  if (direct !== undefined) return direct;
  if (component !== undefined && keyed?.[2] !== undefined) {
    const found = known.get(`#-${keyed[2]}`);
    if (found !== undefined) return { ...found, component };
  }
  const status = STATUS.exec(tail)?.[1];
  return status === undefined ? undefined : ofStatus(Number(status));
}
