import type { Reasons } from './schema.ts';

/** Vapi's ends before an assistant could speak: configuration, resources, server URL, tools. */
export const VAPI_ASSISTANT = {
  'call-start-error-neither-assistant-nor-server-set': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    title: 'Neither assistant nor server set',
    source: 'unsourced',
    meaning: 'Your phone number or request names neither an assistant nor a server URL.',
    causes: [
      'The assistant was taken off the number, or never set',
      'The request sends an empty assistantId',
    ],
    steps: { run: ['Choose an assistant under Phone Numbers; in API calls send assistantId.'] },
    replaces: ['assistant-not-provided'],
  },

  'assistant-not-found': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    source: 'unsourced',
    meaning: 'Your call names an assistant ID that does not exist.',
    causes: ['The assistant was deleted', 'The API key is of another organization'],
    steps: { run: ['Choose an existing assistant on the phone number, campaign or request.'] },
  },

  'assistant-not-valid': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    source: 'unsourced',
    meaning: 'Your assistant has settings that Vapi does not accept.',
    causes: ['A field that a newer schema refuses', 'A voice, model or tool that no longer exists'],
    steps: {
      run: ['Publish it again: the dashboard names the field. From a server, try POST /assistant.'],
    },
    replaces: ['assistant-not-invalid'],
  },

  'call.start.error-get-assistant': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Assistant not loaded',
    source: 'unsourced',
    meaning: 'Your assistant could not be fetched.',
    causes: ['The assistant was deleted', 'The API key is of another organization'],
    steps: {
      find: ['Check that its ID exists under Assistants, in the organization of the API key.'],
    },
  },

  'call.start.error-get-customer': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Customer not loaded',
    source: 'unsourced',
    meaning: "Your call's customer could not be fetched.",
    causes: ['The customerId was deleted or is of another organization'],
    steps: { find: ['Check customerId, or send customer.number in E.164 form.'] },
  },

  'call.start.error-get-resources-validation': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Assistant or tools failed validation',
    source: 'unsourced',
    meaning: 'Your assistant, tools or overrides did not pass validation.',
    causes: ['A tool or knowledge base that was deleted', 'Overrides that do not fit the schema'],
    steps: {
      run: ['Call without assistantOverrides; remove deleted tools under Assistant › Tools.'],
    },
  },

  'assistant-request-failed': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'unsourced',
    meaning: 'Your server URL could not be reached, or answered too late.',
    causes: ['The server was down, asleep or slow', 'Wrong URL, certificate or firewall'],
    steps: {
      run: ['Keep one instance warm; do slow look-ups later.'],
      find: ['POST an assistant-request to it and time the answer.'],
    },
  },

  'assistant-request-returned-error': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'unsourced',
    meaning: 'Your server URL answered with an error.',
    causes: ['An exception in your handler', 'A database or CRM behind it that failed'],
    steps: { find: ["Find the exception of that minute in your server's log."] },
  },

  'assistant-request-returned-unspeakable-error': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'unsourced',
    meaning: 'Your server URL answered with an error that cannot be read to the caller.',
    causes: ['The handler answered with a stack trace or status instead of a sentence'],
    steps: {
      run: ['Return {"error": "a sentence for the caller"}, then mend the exception behind it.'],
    },
  },

  'assistant-request-returned-invalid-assistant': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'unsourced',
    meaning: 'Your server URL answered with an assistant that is not valid.',
    causes: ['A missing or misspelt field', 'The assistant was not wrapped in {"assistant": …}'],
    steps: { run: ['Send the same JSON to POST /assistant: its reply names the field.'] },
  },

  'assistant-request-returned-no-assistant': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'server URL',
    source: 'unsourced',
    meaning: 'Your server URL answered without an assistant.',
    causes: ['An empty answer for a caller that your handler does not know'],
    steps: { run: ['Return assistant or assistantId for every caller, unknown numbers too.'] },
  },

  'assistant-join-timed-out': {
    owner: 'unclear',
    outcome: 'never-started',
    stage: 'start',
    component: 'worker',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your server or Vapi: the assistant did not join in time.',
    causes: [
      'Your server URL built the assistant too slowly',
      'Vapi was slow to start the assistant',
    ],
    steps: {
      run: [
        'If a server URL builds the assistant, time its answer; else send Vapi support the call ID.',
      ],
    },
    evidence: "Vapi's page files it under deliberate ends, yet describes a failure.",
    suspects: [
      { owner: 'you', tell: 'The number has a server URL, and it answered late.' },
      { owner: 'platform', tell: 'A stored assistant; no server of yours involved.' },
    ],
  },

  'assistant-error': {
    owner: 'unclear',
    component: 'assistant',
    source: 'unsourced',
    meaning: 'Your configuration or Vapi: the assistant failed without saying where.',
    causes: ['A misconfigured assistant', 'A fault on the side of Vapi'],
    steps: {
      find: [
        'Read the last error in the Logs tab; if there is none, send Vapi support the call ID.',
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Every call of this assistant fails, or since its last edit.' },
      { owner: 'platform', tell: 'Several assistants fail in the same minutes.' },
    ],
  },

  'call.in-progress.error-pipeline-no-available-llm-model': {
    owner: 'you',
    outcome: 'never-started',
    component: 'LLM',
    source: 'unsourced',
    meaning: 'Your assistant has no model that could be used.',
    causes: ['A retired or misspelt model', 'All fallback models failed too'],
    steps: {
      run: [
        'Choose a current model under Assistant › Model and add fallbackModels of another provider.',
      ],
    },
    replaces: ['pipeline-no-available-llm-model', 'pipeline-no-available-model'],
  },

  'call.in-progress.error-pipeline-ws-model-connection-failed': {
    owner: 'you',
    component: 'LLM',
    party: 'your custom LLM',
    title: 'Your LLM WebSocket did not connect',
    source: 'unsourced',
    meaning: 'Your custom LLM WebSocket could not be reached.',
    causes: ['Wrong address, expired certificate or a server that is down'],
    steps: {
      find: ['Open its wss:// address from outside your network; check certificate and proxy.'],
    },
  },

  'pipeline-error-first-message-failed': {
    owner: 'unclear',
    component: 'voice',
    source: 'unsourced',
    meaning: 'Your voice key or Vapi: the first message was not spoken.',
    causes: ['Your own voice key has no quota left'],
    steps: {
      run: [
        'Play it under Assistant › Voice; check the quota of your own key, else send Vapi support the call ID.',
      ],
    },
    suspects: [
      { owner: 'you', tell: 'The voice runs on a key of yours under Provider Keys.' },
      { owner: 'platform', tell: "It runs on Vapi's key." },
    ],
  },

  'pipeline-error-function-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'tool',
    source: 'unsourced',
    meaning: 'Your tool server or Vapi: a tool call failed.',
    causes: [
      'Your tool server answered with an error or too late',
      'The tool schema does not fit its arguments',
    ],
    steps: {
      find: [
        "Find the request in your server's log; if there is none, send Vapi support the call ID.",
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Your server answered with an error, or late.' },
      { owner: 'platform', tell: 'Your server never got the request.' },
    ],
  },

  'pipeline-error-extra-function-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'tool',
    source: 'unsourced',
    meaning: 'Your tool server or Vapi: an extra tool call failed.',
    causes: ['Your tool server answered with an error or too late'],
    steps: {
      find: [
        "Find the second request of that minute in your server's log; if there is none, send Vapi support the call ID.",
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Your server answered with an error, or late.' },
      { owner: 'platform', tell: 'Your server never got the request.' },
    ],
  },

  'pipeline-error-function-filler-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'voice',
    source: 'unsourced',
    meaning: 'Your tool message or Vapi: the filler for a running tool was not spoken.',
    causes: ['A tool message that the voice cannot speak'],
    steps: {
      run: ['Simplify the request-start message of the tool; else send Vapi support the call ID.'],
    },
    suspects: [
      { owner: 'you', tell: 'Only this message fails, or the voice runs on a key of yours.' },
      { owner: 'platform', tell: 'The same message is spoken in other calls.' },
    ],
  },

  'call.start.assistant-version-error-validation': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    source: 'vapi-api-schema',
    title: 'Assistant version failed validation',
    meaning: 'The version of your assistant that the call asked for did not pass validation.',
    causes: [
      {
        text: 'The number or request pins a version that has settings which Vapi no longer accepts',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Unpin the version on the phone number, campaign or request, or publish it again: the dashboard names the field.',
          source: 'inference',
        },
      ],
    },
    since: '2026-07-30',
  },

  'call.in-progress.error-configfault-model-unsupported-in-squad': {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    source: ['vapi-server-sdk', 'inference'],
    title: 'Model unsupported in a squad',
    meaning: 'Your squad uses a model that cannot be used in a squad.',
    steps: { run: ['Choose another model for the members of the squad.'] },
    since: '2026-11',
  },

  'call.in-progress.error-configfault-transport-unsupported-for-model': {
    owner: 'you',
    outcome: 'broke-off',
    component: 'LLM',
    source: ['vapi-server-sdk', 'inference'],
    title: 'Model unsupported on this line',
    meaning: 'Your assistant uses a model that does not work over the line of this call.',
    steps: {
      run: ['Choose another model for this kind of call.'],
      find: ['Compare with calls of the other kind, phone or web: the model may work there.'],
    },
    since: '2026-11',
  },
} as const satisfies Reasons;
