import type { Reasons } from './schema.ts';

/** Retell's ends at servers and web pages of the user's own. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_OWN_SERVER = {
  error_llm_websocket_open: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'LLM',
    party: 'your custom LLM',
    title: 'Your LLM WebSocket did not open',
    source: 'unsourced',
    meaning: 'Your custom LLM server could not be reached.',
    causes: ['Wrong Custom LLM URL', 'Server down, or behind a firewall'],
    steps: {
      find: [
        "Open the agent's llm_websocket_url from outside your network; check certificate and proxy.",
      ],
    },
  },

  error_llm_websocket_lost_connection: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    party: 'your custom LLM',
    source: 'unsourced',
    meaning: 'Your custom LLM connection broke during the call.',
    causes: ['A restart, deployment or idle timeout on your side'],
    steps: { run: ['Let calls drain before you stop a server; raise idle timeouts of proxies.'] },
  },

  error_llm_websocket_runtime: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    party: 'your custom LLM',
    title: 'Your LLM server closed the call',
    source: 'unsourced',
    meaning: 'Your custom LLM server closed the connection with a code other than 1000.',
    causes: ['An exception in your code', 'Your server was stopped or ran out of memory'],
    steps: { find: ["Find the exception of that minute in your server's log."] },
    evidence: 'Close code 1006: killed. 1011: an exception.',
  },

  error_llm_websocket_corrupt_payload: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    party: 'your custom LLM',
    source: 'unsourced',
    meaning: 'Your custom LLM server sent a message that {V} cannot read.',
    causes: ['A message that is not JSON, or lacks a field', 'A change in your last deployment'],
    steps: {
      find: [
        'Log what you send and compare it with the reference: JSON, response_type, response_id.',
      ],
    },
  },

  error_frontend_corrupted_payload: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'web client',
    party: 'your web page',
    title: "Your web page's audio is corrupt",
    source: 'unsourced',
    meaning: 'Your web page sent audio that {V} cannot read.',
    causes: ['An outdated web SDK', 'A wrong sample rate or encoding'],
    steps: {
      run: ['Update the web SDK; with a stream of your own, check sample rate and encoding.'],
    },
  },

  error_inbound_webhook: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'webhook',
    party: 'your webhook',
    title: 'Your inbound webhook failed',
    source: 'unsourced',
    meaning: "Your inbound webhook did not deliver the call's variables.",
    causes: ['It answered late or with an error'],
    steps: { find: ['POST a call_inbound event to it and time the answer.'] },
  },

  error_user_not_joined: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'start',
    component: 'web client',
    source: 'unsourced',
    meaning: 'The user did not join the web call within 30 seconds.',
    causes: [
      'The page was closed, or the microphone prompt left open',
      'Your page creates the call too early',
    ],
    steps: { run: ['Create the call only after the click, with the microphone allowed.'] },
  },
} as const satisfies Reasons;
