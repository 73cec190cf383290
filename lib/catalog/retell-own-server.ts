import type { Reasons } from './schema.ts';
import { BILLED_BY_RETELL, COST_AT_RETELL, LLM_SERVER_LOG, RETELL_CALL_LOG } from './steps.ts';

/** Retell's ends at servers and web pages of the user's own. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_OWN_SERVER = {
  error_llm_websocket_open: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'LLM',
    party: 'your custom LLM',
    title: 'Your LLM WebSocket did not open',
    source: 'retell-disconnections',
    meaning: 'Your custom LLM server could not be reached.',
    causes: [
      'The Custom LLM URL is wrong, or the server is down',
      {
        text: 'A firewall, a proxy without WebSockets, or an expired certificate',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: "Enter the address as wss:// in the agent's Custom LLM URL (llm_websocket_url): {V} adds / and the call ID.",
          source: 'retell-llm-websocket',
          link: 'retell-llm-websocket',
        },
        {
          text: 'If you filter addresses, allow 100.20.5.228.',
          source: 'retell-llm-server',
          when: { vendor: 'retell' },
        },
      ],
      find: [
        {
          text: 'Open that address from outside your network with a WebSocket client, with any call ID at its end.',
          source: 'inference',
        },
      ],
    },
    links: ['retell-llm-websocket'],
  },

  error_llm_websocket_lost_connection: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    party: 'your custom LLM',
    charged: BILLED_BY_RETELL,
    source: 'retell-disconnections',
    meaning: 'Your custom LLM connection broke during the call.',
    causes: [
      { text: 'A restart, a deployment or an idle timeout on your side', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Send a config event with auto_reconnect: true, and answer ping_pong events.',
          source: 'retell-llm-websocket',
          link: 'retell-llm-websocket',
          snippet: { response_type: 'config', config: { auto_reconnect: true } },
        },
        {
          text: 'Let calls end before you stop a server, and raise the idle timeouts of proxies.',
          source: 'inference',
        },
      ],
      find: [LLM_SERVER_LOG, RETELL_CALL_LOG],
    },
    evidence: COST_AT_RETELL,
    links: ['retell-llm-websocket'],
  },

  error_llm_websocket_runtime: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    party: 'your custom LLM',
    title: 'Your LLM server closed the call',
    charged: BILLED_BY_RETELL,
    source: 'retell-disconnections',
    meaning: 'Your custom LLM server closed the connection with a code other than 1000.',
    causes: [
      { text: 'An exception in your code', source: 'inference' },
      { text: 'Your server was stopped, or ran out of memory', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Catch the exception, and have the server answer with a spoken apology until it is fixed.',
          source: 'inference',
        },
      ],
      find: [LLM_SERVER_LOG, RETELL_CALL_LOG],
    },
    evidence: [
      {
        text: 'Close code 1011: an exception. 1006: the connection broke without a closing message, as when a process is killed.',
        source: 'rfc-6455',
      },
      COST_AT_RETELL,
    ],
    links: ['retell-llm-websocket'],
  },

  error_llm_websocket_corrupt_payload: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    party: 'your custom LLM',
    charged: BILLED_BY_RETELL,
    source: 'retell-disconnections',
    meaning: 'Your custom LLM server sent a message that {V} cannot read.',
    causes: [
      {
        text: 'A binary frame where {V} expects text: it closes the connection with code 1007',
        source: 'retell-llm-troubleshooting',
      },
      { text: 'A change in your last deployment', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Undo the last deployment if it began with that.',
          source: 'inference',
          when: { everyCallFails: true },
        },
        {
          text: 'Send text frames of JSON, not buffers, each answer like this, with the response_id that was asked for.',
          source: 'retell-llm-websocket',
          link: 'retell-llm-websocket',
          snippet: {
            response_type: 'response',
            response_id: 1,
            content: 'Hello',
            content_complete: true,
          },
        },
      ],
      find: [RETELL_CALL_LOG],
    },
    evidence: COST_AT_RETELL,
    links: ['retell-llm-websocket'],
  },

  error_frontend_corrupted_payload: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'web client',
    party: 'your web page',
    title: "Your web page's audio is corrupt",
    charged: BILLED_BY_RETELL,
    source: 'retell-debug-guide',
    meaning: 'Your web page sent audio that {V} cannot read.',
    causes: [
      { text: 'An outdated web SDK', source: 'inference' },
      { text: 'A stream of your own with another sample rate or encoding', source: 'inference' },
    ],
    steps: {
      run: [
        { text: 'Update retell-client-js-sdk to its newest version.', source: 'inference' },
        {
          text: 'With a stream of your own, compare its sample rate and encoding with those that the call was created with.',
          source: 'inference',
        },
      ],
    },
    evidence: COST_AT_RETELL,
  },

  error_inbound_webhook: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'webhook',
    party: 'your webhook',
    title: 'Your inbound webhook failed',
    source: 'retell-debug-guide',
    meaning: "Your inbound webhook did not deliver the call's variables.",
    causes: [
      {
        text: 'No 2xx answer within 10 s, in up to 3 tries',
        source: 'retell-inbound-webhook',
      },
    ],
    steps: {
      run: [
        {
          text: 'Set an inbound agent under Phone Numbers: it takes the call when the webhook fails.',
          source: 'retell-inbound-webhook',
          link: 'retell-dashboard',
        },
        {
          text: 'Answer 2xx within 10 s; do slow look-ups later, in a function of the agent.',
          source: ['retell-inbound-webhook', 'inference'],
          link: 'retell-inbound-webhook',
        },
      ],
      find: [
        {
          text: 'POST a call_inbound event to the Inbound Webhook URL of the number, and time the answer.',
          source: ['retell-inbound-webhook', 'inference'],
          snippet: {
            event: 'call_inbound',
            call_inbound: { from_number: '+14155550100', to_number: '+14155550101' },
          },
        },
      ],
    },
    links: ['retell-inbound-webhook'],
  },

  error_user_not_joined: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'start',
    component: 'web client',
    source: 'retell-disconnections',
    meaning: 'Nobody joined the web call within 30 s of startWebCall.',
    causes: [
      { text: 'The user closed the page, or never began', source: 'inference' },
      { text: 'The microphone was blocked, or its prompt left open', source: 'inference' },
      { text: 'The page failed before it could join', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Create the call only after the click, with the microphone allowed.',
          source: ['retell-disconnections', 'inference'],
        },
      ],
      find: [
        {
          text: 'If many users fail, open your page in a private window with the console: errors and a blocked microphone show there.',
          source: 'inference',
        },
      ],
    },
    evidence: {
      text: 'A user here and there simply left; if every user fails, it is your page.',
      source: 'inference',
    },
  },
} as const satisfies Reasons;
