import type { Entries, Entry } from './entry.ts';

const SUPPORT = 'Send Vapi support the full call ID and the time.';
const CREDIT = 'Send Vapi support the full call ID and ask for a credit if it was charged.';

/** An infrastructure failure that Vapi's prefix calls its own. */
function vapi(title: string, meaning: string, component: string, rest: Partial<Entry> = {}): Entry {
  return {
    owner: 'platform',
    title,
    meaning,
    component,
    steps: ['Call again.', CREDIT],
    retry: 'now',
    charged: 'typically-not',
    ...rest,
  };
}

/** The older spelling of such a failure, without a stage. */
function older(entry: Entry, successor?: string): Entry {
  return {
    ...entry,
    title: `${entry.title} (older code)`,
    ...(successor === undefined ? {} : { successor }),
  };
}

const NEVER_CONNECTED = vapi(
  'Transport never connected',
  "Vapi's audio transport never connected, so nobody could talk.",
  'transport',
  {
    steps: [
      'Call again; if several calls failed in the same minutes, wait for the status page to turn green.',
      CREDIT,
    ],
  },
);
const NOT_ACTIVE = vapi(
  'Transport came too late',
  "Vapi's transport connected when the call was no longer active.",
  'transport',
  {
    causes: ['The customer hung up while Vapi was still connecting.', 'Vapi was slow to connect.'],
  },
);
const MISSING = vapi(
  'Transport lost at the start',
  'Vapi started the call but had lost the connection to its transport.',
  'transport',
  {},
);
const SOCKET = vapi(
  'Vapi phone worker socket error',
  "Vapi's phone worker hit an error while opening its socket.",
  'worker',
  {},
);
const SOCKET_TIMEOUT = vapi(
  'Vapi phone worker timed out',
  "Vapi's phone worker took too long to open its socket.",
  'worker',
  {},
);

const SERVER_TOOL = 'tool';
const IN = 'call.in-progress.error-';

/** Vapi's ends on the way between caller and assistant: workers, transport, carriers, SIP, transfers. */
export const VAPI_CONNECTION: Entries = {
  [`${IN}vapifault-worker-died`]: vapi(
    'Vapi worker crashed',
    "Vapi's worker crashed in the middle of the call.",
    'worker',
    { steps: ['Call the customer back: the line dropped on them.', CREDIT] },
  ),
  [`${IN}vapifault-worker-not-available`]: vapi(
    'No Vapi worker free',
    'Vapi had no free worker to take the call.',
    'worker',
    {
      steps: ['Call again in a few minutes; space out large campaigns.', CREDIT],
      retry: 'back-off',
    },
  ),
  [`${IN}vapifault-chat-pipeline-failed-to-start`]: vapi(
    'Vapi pipeline did not start',
    "Vapi's conversation pipeline did not start.",
    'pipeline',
    {
      steps: [
        'Call again. If every call of one assistant fails, compare its last edit in the version history.',
        CREDIT,
      ],
    },
  ),
  [`${IN}vapifault-transport-never-connected`]: NEVER_CONNECTED,
  [`${IN}vapifault-transport-connected-but-call-not-active`]: NOT_ACTIVE,
  [`${IN}vapifault-call-started-but-connection-to-transport-missing`]: MISSING,
  [`${IN}vapifault-phone-call-worker-setup-socket-error`]: SOCKET,
  [`${IN}vapifault-phone-call-worker-worker-setup-socket-timeout`]: SOCKET_TIMEOUT,
  'vapifault-transport-never-connected': older(
    NEVER_CONNECTED,
    `${IN}vapifault-transport-never-connected`,
  ),
  'vapifault-transport-connected-but-call-not-active': older(
    NOT_ACTIVE,
    `${IN}vapifault-transport-connected-but-call-not-active`,
  ),
  'vapifault-call-started-but-connection-to-transport-missing': older(
    MISSING,
    `${IN}vapifault-call-started-but-connection-to-transport-missing`,
  ),
  'vapifault-phone-call-worker-setup-socket-error': older(
    SOCKET,
    `${IN}vapifault-phone-call-worker-setup-socket-error`,
  ),
  'vapifault-phone-call-worker-worker-setup-socket-timeout': older(
    SOCKET_TIMEOUT,
    `${IN}vapifault-phone-call-worker-worker-setup-socket-timeout`,
  ),
  'vapifault-phone-call-worker-could-not-find-call': vapi(
    'Vapi worker could not find the call',
    "Vapi's phone worker could not find the call it was to serve.",
    'worker',
  ),
  'vapifault-web-call-worker-setup-failed': vapi(
    'Vapi web worker did not start',
    "Vapi's worker for web calls did not start.",
    'worker',
  ),
  'worker-shutdown': {
    owner: 'platform',
    title: 'Vapi worker shut down',
    meaning: "Vapi shut down the call's worker, for example for a deployment.",
    steps: [
      'Wait: Vapi should retry the call by itself. Look for a second call to the same number before you dial.',
      'If none follows, call again and send Vapi support the call ID.',
    ],
    retry: 'no',
    severity: 'attention',
    component: 'worker',
    evidence:
      'A second call to the same customer within minutes is the automatic retry; do not count both.',
  },
  'server-shutdown': {
    owner: 'platform',
    title: 'Vapi server shut down (older code)',
    meaning: 'Vapi shut down the server that ran the call.',
    steps: ['Look for an automatic second call to the same number; if there is none, call again.'],
    retry: 'now',
    severity: 'attention',
    component: 'worker',
    successor: 'worker-shutdown',
  },
  'no-server-available': {
    owner: 'unclear',
    title: 'No server available (older code)',
    meaning: 'No server was there for the call: none of Vapi, or the server URL of yours.',
    steps: ['If the number uses a server URL, check that it was up.', SUPPORT],
    retry: 'back-off',
    stage: 'start',
    suspects: [
      { owner: 'platform', tell: 'Calls of several assistants failed at once.' },
      { owner: 'you', tell: 'Only calls that need your server URL failed.' },
    ],
  },
  'unknown-error': {
    owner: 'unclear',
    title: 'Unknown error',
    meaning: 'Vapi itself does not know why the call ended.',
    steps: ['Open the Logs tab of the call and read its last error line.', SUPPORT],
    retry: 'now',
    suspects: [
      { owner: 'platform', tell: 'Other assistants show it in the same minutes.' },
      { owner: 'you', tell: 'Only one assistant shows it, since its last edit.' },
    ],
  },
  [`${IN}providerfault-transport-never-connected`]: {
    owner: 'provider',
    title: 'Transport provider never connected',
    meaning:
      'The transport provider (phone carrier or web audio) never connected; Vapi says the fault is theirs.',
    steps: [
      "Phone call: look in your carrier's log for the attempt and its error.",
      'Web call: try another network; firewalls that block WebRTC look the same.',
    ],
    retry: 'back-off',
    component: 'transport',
    party: 'Transport provider',
  },
  'phone-call-provider-closed-websocket': {
    owner: 'unclear',
    title: 'Phone audio stream closed',
    meaning:
      'The audio stream between the phone carrier and Vapi closed in mid-call, and the caller was cut off.',
    steps: [
      'Call the customer back.',
      "Compare with the carrier's log: does it show an error, or a hang-up?",
      SUPPORT,
    ],
    retry: 'now',
    component: 'transport',
    suspects: [
      { owner: 'carrier', tell: "The carrier's log shows a stream error or an incident." },
      {
        owner: 'platform',
        tell: 'The carrier saw Vapi close the stream, or calls over several carriers dropped at once.',
      },
    ],
  },
  'phone-call-provider-bypass-enabled-but-no-call-received': {
    owner: 'you',
    title: 'Bypassed call never arrived',
    meaning:
      'Your call was created with provider bypass, but you never bridged a phone call to it.',
    steps: [
      'Pass the TwiML of phoneCallProviderDetails to Twilio right after creating the call.',
      'If Vapi should dial, remove phoneCallProviderBypassEnabled.',
    ],
    stage: 'start',
    component: 'configuration',
  },
  'twilio-failed-to-connect-call': {
    owner: 'carrier',
    title: 'Twilio could not connect',
    meaning: 'Twilio failed to put the call through.',
    causes: [
      'The number is not valid or not reachable.',
      'Your Twilio account may not dial that country, is a trial, or is out of funds.',
    ],
    steps: [
      "Open Monitor › Logs › Calls in Twilio's Console: the error code there says which.",
      'Check Voice › Geo permissions and the account balance.',
    ],
    retry: 'back-off',
    stage: 'ringing',
    component: 'telephony',
    party: 'Twilio',
  },
  'vonage-failed-to-connect-call': {
    owner: 'carrier',
    title: 'Vonage could not connect',
    meaning: 'Vonage failed to put the call through.',
    steps: [
      "Look up the call in Vonage's dashboard under Reports; check number format and balance.",
    ],
    retry: 'back-off',
    stage: 'ringing',
    component: 'telephony',
    party: 'Vonage',
  },
  'vonage-rejected': {
    owner: 'carrier',
    title: 'Vonage rejected the call',
    meaning: 'Vonage rejected the call.',
    causes: ['The destination or your caller ID is not allowed.', 'The callee declined.'],
    steps: [
      "Read the status detail of the call in Vonage's dashboard.",
      'Check that the caller ID is a Vonage number of yours.',
    ],
    stage: 'ringing',
    component: 'telephony',
    party: 'Vonage',
  },
  'vonage-disconnected': {
    owner: 'carrier',
    title: 'Vonage disconnected the call',
    meaning: 'Vonage cut the line.',
    steps: [
      'Call the customer back.',
      "If it repeats, send Vonage support the conversation UUID from the call's provider details.",
    ],
    retry: 'now',
    component: 'telephony',
    party: 'Vonage',
  },
  'call.forwarding.operator-busy': {
    owner: 'you',
    title: 'Your operator was busy',
    meaning: 'Your forwarding destination was busy when the call was handed over.',
    steps: [
      'Call the customer back.',
      'Add lines, a queue or a second destination behind that number.',
    ],
    severity: 'attention',
    component: 'transfer',
  },
  [`${IN}transfer-failed`]: {
    owner: 'unclear',
    title: 'Transfer failed',
    meaning:
      'The call could not be transferred: your destination or trunk settings, or the carrier.',
    steps: [
      'Dial the destination by hand, in E.164 form.',
      "On a SIP trunk, allow REFER and outbound calls; then read the carrier's log.",
      'Call the customer back.',
    ],
    stage: 'transfer',
    component: 'transfer',
    suspects: [
      {
        owner: 'you',
        tell: 'The destination is wrong or busy, or transfers over this trunk never worked.',
      },
      {
        owner: 'carrier',
        tell: 'The same transfer works at other times, and the carrier logs an error.',
      },
    ],
  },
  ...warmTransfer(),
  ...sipWithoutStatus(),
  ...pipelineParts(),
};

/** Failed warm transfers: the transfer plan and the person it rings are the user's own. */
function warmTransfer(): Entries {
  const rows: readonly [string, string, string, string][] = [
    [
      'assistant-cancelled',
      'Transfer assistant cancelled',
      'Your transfer assistant called the warm transfer off.',
      'Read the talk with the operator: did they decline, or did the transfer assistant misread them? Then sharpen its prompt.',
    ],
    [
      'max-duration',
      'Warm transfer took too long',
      'Your warm transfer ran into its maximum duration.',
      'Raise maxDurationSeconds of the transfer assistant, or shorten what it tells the operator.',
    ],
    [
      'silence-timeout',
      'Silence during warm transfer',
      'Your operator picked up but was not heard before the silence timeout.',
      'Find out whether the operator answered; raise silenceTimeoutSeconds of the transfer assistant.',
    ],
    [
      'idle-timeout',
      'Warm transfer stood idle',
      'Your warm transfer stood idle for too long.',
      'Check that the operator answers and that the transfer assistant has a first message.',
    ],
    [
      'hang-timeout',
      'Warm transfer hung',
      'Your warm transfer hung until its timeout.',
      'Check that the destination picks up instead of leading into a menu or voicemail.',
    ],
    [
      'microphone-timeout',
      'No audio from the operator',
      "Your operator's microphone gave no audio before the timeout.",
      "Test the operator's headset or softphone; let them answer from a phone.",
    ],
  ];
  return Object.fromEntries(
    rows.map(([code, title, meaning, step]) => [
      `${IN}warm-transfer-${code}`,
      {
        owner: 'you',
        title,
        meaning,
        steps: [step, 'Call the customer back.'],
        retry: 'now',
        stage: 'transfer',
        component: 'transfer',
        severity: 'attention',
      },
    ]),
  );
}

/** SIP failures that name no status: the design forbids to single out one side. */
function sipWithoutStatus(): Entries {
  const rows: readonly [string, string, string, string][] = [
    [
      `${IN}sip-inbound-call-failed-to-connect`,
      'Inbound SIP call failed',
      'A call from your SIP trunk did not connect',
      "Check that the trunk sends to Vapi's SIP address and that the number is set up under Phone Numbers.",
    ],
    [
      'call.ringing.error-sip-inbound-call-failed-to-connect',
      'Inbound SIP call failed while ringing',
      'A call from your SIP trunk broke off while ringing',
      'Check that an assistant is set on the number and that your firewall lets the media ports through.',
    ],
    [
      `${IN}sip-outbound-call-failed-to-connect`,
      'Outbound SIP call failed',
      'A call to your SIP trunk did not connect',
      "Check the trunk's gateway address, credentials and outbound permission under Phone Numbers.",
    ],
    [
      `${IN}sip-telephony-provider-failed-to-connect-call`,
      'SIP provider could not connect',
      'Your SIP provider did not put the call through',
      'Check the number format and the outbound permission of the trunk.',
    ],
    [
      'sip-gateway-failed-to-connect-call',
      'SIP gateway failed (older code)',
      'The SIP gateway did not put the call through',
      'Check the gateway address and port of the trunk credential.',
    ],
  ];
  return Object.fromEntries(
    rows.map(([code, title, meaning, step]) => [
      code,
      {
        owner: 'unclear',
        title,
        meaning: `${meaning}; without a SIP status it may be your trunk or the carrier.`,
        steps: [
          step,
          'Find the attempt in the log of your SIP provider: the status there decides.',
        ],
        retry: 'after-fix',
        component: 'telephony',
        suspects: [
          {
            owner: 'you',
            tell: 'Every call over this trunk fails, or the log says 401, 407 or 404.',
          },
          {
            owner: 'carrier',
            tell: 'Only some destinations or minutes fail, or the log says 5xx.',
          },
        ],
      },
    ]),
  );
}

/** Older pipeline errors that name no provider, and models that were not there. */
function pipelineParts(): Entries {
  const noModel: Entry = {
    owner: 'you',
    title: 'No model available',
    meaning: 'Your assistant names no model that could be used.',
    causes: ['The model was retired or misspelt.', 'All fallback models failed.'],
    steps: [
      'Choose a current model under Assistant › Model and publish.',
      'Add fallbackModels of another provider.',
    ],
    component: 'LLM',
  };
  return {
    [`${IN}pipeline-no-available-llm-model`]: noModel,
    'pipeline-no-available-llm-model': older(noModel, `${IN}pipeline-no-available-llm-model`),
    'pipeline-no-available-model': {
      ...older(noModel, `${IN}pipeline-no-available-llm-model`),
      title: 'No model available (oldest code)',
    },
    [`${IN}pipeline-ws-model-connection-failed`]: {
      owner: 'you',
      title: 'Your LLM WebSocket did not connect',
      meaning: 'Your custom LLM WebSocket could not be reached.',
      steps: [
        'Open the wss:// address of the assistant from outside your network.',
        "Check certificate, proxy and your server's log at this minute.",
      ],
      component: 'LLM',
      party: 'your custom LLM',
    },
    'pipeline-error-first-message-failed': {
      owner: 'unclear',
      title: 'First message failed (older code)',
      meaning: 'The first message could not be spoken: your own voice key or voice, or Vapi.',
      causes: [
        'With your own voice key: its quota or plan was exceeded.',
        'The voice does not exist.',
      ],
      steps: [
        'Play the first message under Assistant › Voice.',
        'Check quota and plan of your own voice key, if you entered one under Provider Keys.',
        SUPPORT,
      ],
      component: 'voice',
      suspects: [
        { owner: 'you', tell: 'You entered your own key for this voice provider.' },
        { owner: 'platform', tell: 'The voice runs on the key of Vapi.' },
      ],
    },
    'pipeline-error-function-failed': {
      owner: 'unclear',
      title: 'Tool call failed (older code)',
      meaning: 'A tool call failed: your tool server, or Vapi.',
      steps: [
        "Find the tool call in the Messages tab and the same minute in your server's log.",
        SUPPORT,
      ],
      component: SERVER_TOOL,
      suspects: [
        {
          owner: 'you',
          tell: 'Your server got the request and answered with an error or too late.',
        },
        { owner: 'platform', tell: 'Your server never got the request.' },
      ],
    },
    'pipeline-error-extra-function-failed': {
      owner: 'unclear',
      title: 'Extra tool call failed (older code)',
      meaning: 'An additional tool call failed: your tool server, or Vapi.',
      steps: ["Look in your server's log for the second tool request of that minute.", SUPPORT],
      component: SERVER_TOOL,
      suspects: [
        { owner: 'you', tell: 'Your server answered it with an error or too late.' },
        { owner: 'platform', tell: 'No such request reached your server.' },
      ],
    },
    'pipeline-error-function-filler-failed': {
      owner: 'unclear',
      title: 'Filler message failed (older code)',
      meaning:
        'The filler spoken while a tool runs failed: your tool message or voice key, or Vapi.',
      steps: ['Simplify the request-start message of the tool.', SUPPORT],
      component: 'voice',
      suspects: [
        { owner: 'you', tell: 'It fails only with this tool message, or with your own voice key.' },
        { owner: 'platform', tell: 'The same message is spoken in other calls.' },
      ],
    },
  };
}
