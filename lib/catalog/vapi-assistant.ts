import type { Reasons, WrittenStep } from './schema.ts';
import {
  CALL_LOG,
  ENDED_MESSAGE,
  HOOKS_REPLACE,
  MODEL_REPLACED,
  LAST_VERSION,
  TELL_VAPI,
  TO_A_PERSON,
} from './steps.ts';

const CALLERS_GO_TO = { type: 'number', number: '+14155550100' } as const;

/** Keeps callers whom a server URL gave no assistant, by the reasons that the hook of a number can ask for. */
const keepCallers = (endedReason: string) =>
  ({
    text: `Give the phone number a hook (PATCH /phone-number with its ID) that puts callers through to a person when this happens. ${HOOKS_REPLACE}`,
    source: ['vapi-server-sdk', 'inference'],
    snippet: {
      hooks: [
        {
          on: 'call.ending',
          filters: [{ type: 'oneOf', key: 'call.endedReason', oneOf: [endedReason] }],
          do: { type: 'transfer', destination: CALLERS_GO_TO },
        },
      ],
    },
  }) as const satisfies WrittenStep;

const WEBHOOK_LOG = {
  text: 'See what your server answered, and how fast, under Observe › Logs › Webhooks.',
  source: 'vapi-debugging',
  link: 'vapi-logs',
} as const satisfies WrittenStep;

const SAVED_ASSISTANT = {
  text: 'Answer with the ID of a saved assistant: that is quick, and Vapi has checked it already.',
  source: ['vapi-server-events', 'inference'],
  snippet: { assistantId: 'ASSISTANT_ID' },
} as const satisfies WrittenStep;

const SAME_ORGANIZATION = {
  text: 'Look for its ID under Assistants, in the organization of the API key.',
  source: ['vapi-errors-never-rang', 'inference'],
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

const TOOL_SERVER_LOG = {
  text: "Find the request of that minute in your tool server's log, and compare it with Observe › Logs › Webhooks.",
  source: ['vapi-debugging', 'inference'],
  link: 'vapi-logs',
} as const satisfies WrittenStep;

const TOOL_ANSWER = {
  text: 'Answer tool calls with HTTP 200 and in this form; if one failed, give it "error": "…" in place of result. Any other status is ignored, and line breaks spoil the text.',
  source: 'vapi-tools-troubleshooting',
  snippet: { results: [{ toolCallId: 'ID_FROM_THE_REQUEST', result: 'One line of text' }] },
} as const satisfies WrittenStep;

const TOOL_TIMEOUT = {
  text: 'Answer within server.timeoutSeconds of the tool: 20 s unless you set it, from 1 to 300.',
  source: 'vapi-api-schema',
  link: 'vapi-tools',
} as const satisfies WrittenStep;

const TOOL_SUSPECTS = [
  {
    owner: 'you',
    likelier: true,
    tell: { text: 'Your server answered with an error, or too late.', source: 'inference' },
  },
  { owner: 'platform', tell: { text: 'Your server never got the request.', source: 'inference' } },
] as const;

/** Vapi's ends before an assistant could speak: configuration, resources, server URL, tools. */
export const VAPI_ASSISTANT = {
  'call-start-error-neither-assistant-nor-server-set': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    title: 'Neither assistant nor server set',
    source: 'vapi-end-reasons',
    meaning: 'The call had neither an assistant nor a server URL that could name one.',
    causes: [
      {
        text: 'The assistant was taken off the phone number, or never set',
        source: 'inference',
        when: { direction: 'inbound' },
      },
      {
        text: 'The request sent no assistantId, assistant or squadId',
        source: ['vapi-outbound-calls', 'inference'],
        when: { direction: 'outbound' },
      },
    ],
    steps: {
      run: [
        {
          text: 'Choose an Assistant or Squad under Phone Numbers › Inbound Settings, then Save.',
          source: 'vapi-free-numbers',
          link: 'vapi-phone-numbers',
          when: { direction: 'inbound' },
        },
        {
          text: 'Send assistantId with POST /call.',
          source: 'vapi-outbound-calls',
          snippet: {
            assistantId: 'ASSISTANT_ID',
            phoneNumberId: 'PHONE_NUMBER_ID',
            customer: { number: '+14155550100' },
          },
          when: { direction: 'outbound' },
        },
        {
          text: 'Or set a Server URL on the number: it is asked for an assistant whenever someone calls.',
          source: 'vapi-setting-server-urls',
          link: 'vapi-phone-numbers',
          when: { direction: 'inbound' },
        },
      ],
    },
    links: ['vapi-errors-never-rang', 'vapi-setting-server-urls'],
    replaces: ['assistant-not-provided'],
  },

  'assistant-not-found': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    source: 'vapi-end-reasons',
    meaning: 'The assistant ID of this call does not exist.',
    causes: [
      {
        text: 'The assistant was deleted; a scheduled call looks it up only when it is due',
        source: 'vapi-outbound-calls',
      },
      { text: 'The ID belongs to another organization than the API key', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Choose an existing assistant on the phone number, in the campaign, or as assistantId of the request.',
          source: ['vapi-errors-never-rang', 'inference'],
          link: 'vapi-phone-numbers',
        },
      ],
      find: [SAME_ORGANIZATION],
    },
    links: ['vapi-errors-never-rang'],
  },

  'assistant-not-valid': {
    owner: 'you',
    title: 'Assistant not valid',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    source: 'vapi-end-reasons',
    meaning: 'The assistant of this call has a configuration that Vapi does not accept.',
    causes: [
      { text: 'A required field is missing', source: 'vapi-errors-never-rang' },
      { text: 'A voice, model or tool that no longer exists', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Restore the last version that worked: Assistants › your assistant › version menu › View Full History.',
          source: ['vapi-versioning', 'inference'],
          link: 'vapi-assistants',
        },
      ],
      find: [
        ENDED_MESSAGE,
        {
          text: 'Send the same JSON to POST /assistant: the error names the field.',
          source: 'inference',
        },
      ],
    },
    links: ['vapi-errors-never-rang', 'vapi-versioning'],
    replaces: ['assistant-not-invalid'],
  },

  'call.start.error-get-assistant': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Assistant not loaded',
    source: 'vapi-end-reasons',
    meaning: 'Vapi could not load the assistant of this call.',
    causes: [
      {
        text: 'The assistant was deleted; a scheduled call looks it up only when it is due',
        source: 'vapi-outbound-calls',
      },
      { text: 'The API key belongs to another organization', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Choose an assistant that exists on the phone number, in the campaign or the request.',
          source: 'inference',
          link: 'vapi-phone-numbers',
        },
      ],
      find: [SAME_ORGANIZATION],
      report: [
        {
          text: 'If it exists and calls still fail, send the full call ID and the email of your account to support@vapi.ai.',
          source: 'vapi-end-reasons',
          link: 'vapi-issue-reporting',
        },
      ],
    },
    links: ['vapi-errors-never-rang'],
  },

  'call.start.error-get-customer': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Customer not loaded',
    source: 'vapi-end-reasons',
    meaning: 'Vapi could not load the customer of this call.',
    causes: [
      {
        text: 'The customerId was deleted, or belongs to another organization',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Send the number itself instead of customerId, in E.164 format (+ and country code).',
          source: ['vapi-outbound-calls', 'vapi-api-schema'],
          snippet: { customer: { number: '+14155550100' } },
        },
      ],
      find: [ENDED_MESSAGE],
    },
    links: ['vapi-outbound-calls'],
  },

  'call.start.error-get-resources-validation': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Assistant or tools failed validation',
    source: 'vapi-end-reasons',
    meaning: 'The assistant, its tools or other resources of the call did not pass validation.',
    causes: [
      { text: 'A tool or knowledge base that was deleted', source: 'inference' },
      { text: 'Overrides (assistantOverrides) that do not fit the schema', source: 'inference' },
      { text: 'A provider that is not set up', source: 'vapi-errors-never-rang' },
    ],
    steps: {
      run: [
        {
          text: 'Call once without assistantOverrides: if that works, one of them is the cause.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
        {
          text: 'Take out tools that no longer exist under Assistants › your assistant › Tools, then Publish.',
          source: ['vapi-errors-never-rang', 'inference'],
          link: 'vapi-assistants',
        },
      ],
      find: [ENDED_MESSAGE, LAST_VERSION],
    },
    links: ['vapi-errors-never-rang'],
  },

  'assistant-request-failed': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: ['vapi-end-reasons', 'vapi-server-events'],
    meaning:
      'Vapi asked your server URL for an assistant, and the request failed or took longer than 7.5 s.',
    causes: [
      {
        text: 'The server was down, or a function that sleeps had to start first',
        source: 'inference',
      },
      {
        text: 'The server looked things up before it answered, or stands far from us-west-2',
        source: 'vapi-server-events',
      },
      { text: 'A wrong URL, an expired certificate or a firewall', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Give the phone number a fallbackDestination (PATCH /phone-number with its ID): while your server cannot be reached, callers are put through to it.',
          source: 'vapi-api-schema',
          snippet: { fallbackDestination: CALLERS_GO_TO },
        },
        SAVED_ASSISTANT,
        {
          text: 'Aim for an answer within 6 s: host near us-west-2, keep one instance warm, look things up after the call has begun.',
          source: 'vapi-server-events',
        },
      ],
      find: [
        WEBHOOK_LOG,
        {
          text: 'Behind a firewall: let 167.150.224.0/23 pass, and set staticIpAddressesEnabled on the server (PATCH /phone-number with its ID). server is replaced as a whole, so send its credentialId and headers along.',
          source: 'vapi-static-ips',
          snippet: {
            server: {
              url: 'https://your-server.example.com/webhook',
              staticIpAddressesEnabled: true,
            },
          },
        },
      ],
    },
    evidence: {
      text: 'The 7.5 s run from end to end and cannot be changed: the Timeout in the dashboard is not about this request.',
      source: 'vapi-server-events',
    },
    links: ['vapi-server-events', 'vapi-errors-never-rang'],
  },

  'assistant-request-returned-error': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'vapi-end-reasons',
    meaning: 'Your server URL answered the request for an assistant with an error.',
    causes: [
      { text: 'An exception in your handler', source: 'inference' },
      { text: 'A database or CRM behind it that failed', source: 'inference' },
    ],
    steps: {
      run: [SAVED_ASSISTANT, keepCallers('assistant-request-returned-error')],
      find: [
        WEBHOOK_LOG,
        {
          text: "Find the exception of that minute in your server's log.",
          source: 'vapi-errors-never-rang',
        },
      ],
    },
    evidence: {
      text: 'Your handler may have meant it: an answer of {"error": "…"} is read to the caller and refuses the call.',
      source: 'vapi-api-schema',
    },
    links: ['vapi-server-events', 'vapi-errors-never-rang'],
  },

  'assistant-request-returned-unspeakable-error': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'vapi-end-reasons',
    meaning: 'Your server URL answered with an error that cannot be read to the caller.',
    causes: [
      {
        text: 'The handler answered with a stack trace or an object instead of a sentence',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Until the handler is fixed, answer with a sentence for the caller.',
          source: ['vapi-errors-never-rang', 'vapi-server-events'],
          snippet: { error: 'Sorry, we cannot take your call right now. Please try again later.' },
        },
        keepCallers('assistant-request-returned-unspeakable-error'),
      ],
      find: [WEBHOOK_LOG],
    },
    links: ['vapi-server-events', 'vapi-errors-never-rang'],
  },

  'assistant-request-returned-invalid-assistant': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'vapi-end-reasons',
    meaning: 'Your server URL answered with an assistant that Vapi does not accept.',
    causes: [
      { text: 'The assistant was not wrapped in {"assistant": …}', source: 'inference' },
      { text: 'A field is missing or misspelled', source: 'inference' },
    ],
    steps: {
      run: [SAVED_ASSISTANT, keepCallers('assistant-request-returned-invalid-assistant')],
      find: [
        {
          text: 'Copy the answer from Observe › Logs › Webhooks and send what is in assistant to POST /assistant: the error names the field.',
          source: ['vapi-errors-never-rang', 'inference'],
          link: 'vapi-logs',
        },
      ],
    },
    links: ['vapi-server-events', 'vapi-errors-never-rang'],
  },

  'assistant-request-returned-no-assistant': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'vapi-end-reasons',
    meaning: 'Your server URL answered the request for an assistant without one.',
    causes: [
      {
        text: 'The handler answers nothing for callers that it does not know',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Answer every assistant-request with assistantId, assistant or destination, for unknown callers too.',
          source: ['vapi-errors-never-rang', 'vapi-server-events'],
          snippet: { assistantId: 'ASSISTANT_ID' },
        },
        keepCallers('assistant-request-returned-no-assistant'),
      ],
      find: [WEBHOOK_LOG],
    },
    links: ['vapi-server-events', 'vapi-errors-never-rang'],
  },

  'assistant-join-timed-out': {
    owner: 'unclear',
    outcome: 'never-started',
    stage: 'start',
    component: 'worker',
    retry: 'now',
    source: 'vapi-end-reasons',
    meaning: 'The assistant did not join the call in time.',
    causes: [
      { text: 'Vapi was slow to start the assistant', source: 'inference' },
      { text: 'Your server URL built the assistant too slowly', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Call again.',
          source: 'inference',
          when: { direction: 'outbound', medium: 'phone' },
        },
        {
          text: 'If a server URL names the assistant, have it answer with the ID of a saved one, within 6 s.',
          source: 'vapi-server-events',
          snippet: { assistantId: 'ASSISTANT_ID' },
          when: { direction: 'inbound' },
        },
      ],
      find: [ENDED_MESSAGE],
      report: [TELL_VAPI],
    },
    evidence:
      "Vapi's page lists it among deliberate ends of the assistant, yet describes a failure.",
    suspects: [
      {
        owner: 'platform',
        likelier: true,
        tell: {
          text: 'The assistant is a saved one: no server of yours was asked.',
          source: 'inference',
        },
      },
      {
        owner: 'you',
        tell: {
          text: 'A server URL names the assistant, and its answer was late.',
          source: 'inference',
        },
      },
    ],
    links: ['vapi-errors-never-rang'],
  },

  'assistant-error': {
    owner: 'unclear',
    component: 'assistant',
    source: 'vapi-end-reasons-2025-05',
    meaning: 'The assistant failed, and the code does not say where.',
    causes: ['A misconfigured assistant', 'A bug, or an input that nobody expected'],
    steps: {
      run: [
        {
          text: 'If it began with an edit, restore the version before it: Assistants › your assistant › version menu › View Full History.',
          source: ['vapi-versioning', 'inference'],
          link: 'vapi-assistants',
        },
      ],
      find: [ENDED_MESSAGE, CALL_LOG],
      report: [TELL_VAPI],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'Every call of this assistant fails, or since its last edit.',
          source: 'inference',
        },
      },
      {
        owner: 'platform',
        tell: { text: 'Several assistants fail in the same minutes.', source: 'inference' },
      },
    ],
    links: ['vapi-errors-silent'],
  },

  'call.in-progress.error-pipeline-no-available-llm-model': {
    owner: 'you',
    component: 'LLM',
    source: 'vapi-end-reasons',
    meaning: 'No model was available to answer this call.',
    causes: [
      { text: 'The model of the assistant was retired or is misspelled', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Choose a current model, or another model provider, under Assistants › Model, then Publish.',
          source: ['vapi-errors-silent', 'inference'],
          link: 'vapi-assistants',
        },
        {
          text: `With OpenAI, add other OpenAI models to model.fallbackModels, with Anthropic Bedrock one: PATCH /assistant with its ID. ${MODEL_REPLACED}`,
          source: 'vapi-model-fallback',
          snippet: {
            model: { provider: 'openai', model: 'gpt-4.1', fallbackModels: ['gpt-4.1-mini'] },
          },
        },
        {
          text: `Add a hook that puts callers through to a person when the model fails: PATCH /assistant with its ID. ${HOOKS_REPLACE}`,
          source: ['vapi-hooks', 'inference'],
          snippet: TO_A_PERSON,
          when: { medium: 'phone' },
        },
      ],
      find: [ENDED_MESSAGE],
    },
    evidence: {
      text: 'Model fallback stays with one provider: if the whole provider is down, it does not help.',
      source: 'vapi-model-fallback',
    },
    links: ['vapi-model-fallback', 'vapi-errors-silent'],
    replaces: ['pipeline-no-available-llm-model', 'pipeline-no-available-model'],
  },

  'call.in-progress.error-pipeline-ws-model-connection-failed': {
    owner: 'you',
    component: 'LLM',
    party: 'your custom LLM',
    title: 'Your LLM WebSocket did not connect',
    source: 'vapi-end-reasons',
    meaning: 'Vapi could not connect to the WebSocket of your custom LLM.',
    causes: [
      { text: 'The server was down or restarting', source: 'inference' },
      { text: 'A wrong address, an expired certificate or a firewall', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Choose a hosted model under Assistants › Model until your server answers again, then Publish.',
          source: 'inference',
          link: 'vapi-assistants',
        },
      ],
      find: [
        {
          text: 'Open its wss:// address from outside your network, with wscat for example: it has to answer with 101.',
          source: 'inference',
        },
        {
          text: "Find the attempt of that minute in your server's log; if there is none, look at proxy and firewall.",
          source: 'inference',
        },
      ],
    },
    links: ['vapi-custom-llm', 'vapi-errors-silent'],
  },

  'pipeline-error-first-message-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'voice',
    source: 'vapi-end-reasons-2024',
    meaning: 'The assistant could not speak its first message.',
    causes: [
      {
        text: 'Your own key of the voice provider has reached its quota or the end of its plan',
        common: 'common',
      },
    ],
    steps: {
      run: [
        {
          text: 'Add a voice of another provider under Assistants › Advanced › Fallbacks, then Publish.',
          source: 'vapi-voice-fallback',
          link: 'vapi-assistants',
        },
      ],
      find: [
        {
          text: 'See under Integrations whether the voice provider runs on a key of yours; if so, check quota and plan there.',
          source: ['vapi-integrations', 'vapi-end-reasons-2024'],
          link: 'vapi-integrations',
        },
        ENDED_MESSAGE,
      ],
      report: [TELL_VAPI],
    },
    evidence: {
      text: "Without a key of yours, a voice ID of yours can still be what the provider refused under Vapi's key.",
      source: 'inference',
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: 'Integrations holds a key of yours for the voice provider.',
      },
      {
        owner: 'platform',
        tell: {
          text: "The voice runs on Vapi's key, and other assistants fail too.",
          source: 'inference',
        },
      },
    ],
    links: ['vapi-errors-silent'],
  },

  'pipeline-error-function-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'tool',
    source: 'vapi-end-reasons-2024',
    meaning: 'A tool call failed, and that ended the call.',
    causes: [
      { text: 'Your tool server answered with an error, or too late', source: 'inference' },
      {
        text: 'The answer was not of the form that Vapi expects',
        source: 'vapi-tools-troubleshooting',
      },
    ],
    steps: { run: [TOOL_ANSWER], find: [TOOL_SERVER_LOG, TOOL_TIMEOUT], report: [TELL_VAPI] },
    suspects: TOOL_SUSPECTS,
    links: ['vapi-tools-troubleshooting'],
  },

  'pipeline-error-extra-function-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'tool',
    source: 'inference',
    meaning: 'Another tool call failed, and that ended the call.',
    causes: ['Your tool server answered with an error, or too late'],
    steps: {
      run: [TOOL_ANSWER],
      find: [
        {
          text: 'If several tools ran at once, give a result for every call in one answer, each with its toolCallId; the order does not matter.',
          source: 'vapi-tools-troubleshooting',
        },
        TOOL_SERVER_LOG,
        TOOL_TIMEOUT,
      ],
      report: [TELL_VAPI],
    },
    suspects: TOOL_SUSPECTS,
    links: ['vapi-tools-troubleshooting'],
  },

  'pipeline-error-function-filler-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'voice',
    source: 'inference',
    meaning: 'What the assistant says while a tool runs could not be spoken.',
    causes: ['The voice provider failed, or could not speak the message'],
    steps: {
      run: [
        {
          text: 'Replace the request-start message of the tool by a short plain sentence.',
          source: ['vapi-api-schema', 'inference'],
          link: 'vapi-tools',
          snippet: { messages: [{ type: 'request-start', content: 'One moment, please.' }] },
        },
      ],
      find: [ENDED_MESSAGE],
      report: [TELL_VAPI],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: 'Only this message fails, or the voice runs on a key of yours.',
      },
      { owner: 'platform', tell: 'The same message is spoken in other calls.' },
    ],
    links: ['vapi-errors-silent'],
  },

  'call.start.assistant-version-error-validation': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    source: 'vapi-api-schema',
    title: 'Assistant version failed validation',
    meaning: 'The version of the assistant that the call asked for did not pass validation.',
    causes: [
      {
        text: 'The call has assistantVersion, but no saved assistantId',
        source: 'vapi-outbound-calls',
      },
      {
        text: 'The version has settings that Vapi no longer accepts, or does not exist',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Send assistantId without assistantVersion: the call then takes the current published version.',
          source: 'vapi-versioning',
          snippet: { assistantId: 'ASSISTANT_ID' },
        },
      ],
      find: [
        {
          text: 'Look for the version (such as v3) under Assistants › your assistant › version menu › View Full History.',
          source: 'vapi-versioning',
          link: 'vapi-assistants',
        },
        ENDED_MESSAGE,
      ],
    },
    evidence: {
      text: 'Only outbound and web calls can ask for a version: inbound calls take the current one.',
      source: 'vapi-versioning',
    },
    links: ['vapi-versioning', 'vapi-outbound-calls'],
    since: '2026-07-30',
  },

  'call.in-progress.error-configfault-model-unsupported-in-squad': {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    source: ['vapi-server-sdk', 'inference'],
    title: 'Model unsupported in a squad',
    meaning: 'A member of your squad has a model that cannot be used in squads.',
    steps: {
      run: [
        {
          text: 'Choose another model under Assistant › Model, for each member of the squad.',
          source: 'inference',
          link: 'vapi-assistants',
        },
      ],
      find: [ENDED_MESSAGE],
    },
    evidence: "The prefix configfault is Vapi's own verdict: it lies with a setting of yours.",
    since: '2026-11',
  },

  'call.in-progress.error-configfault-transport-unsupported-for-model': {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    source: ['vapi-server-sdk', 'inference'],
    title: 'Model unsupported on this line',
    meaning: 'The model of your assistant does not work over the line of this call.',
    steps: {
      run: [
        {
          text: 'Choose another model under Assistant › Model, or use a separate assistant for phone or for web calls.',
          source: 'inference',
          link: 'vapi-assistants',
        },
      ],
      find: [
        'Compare with a call of the other kind: if the model works there, it is the line.',
        ENDED_MESSAGE,
      ],
    },
    evidence: "The prefix configfault is Vapi's own verdict: it lies with a setting of yours.",
    since: '2026-11',
  },
} as const satisfies Reasons;
