import type { Json, Reasons, WrittenStep } from './schema.ts';
import { CALL_LOG, HOOK_FILTERS, HOOK_HIDES, HOOKS_REPLACE } from './steps.ts';

const apiLog = (request: string) =>
  ({
    text: `If nobody on your team did, look for ${request} under Observe › Logs › API.`,
    source: ['vapi-debugging', 'inference'],
    link: 'vapi-logs',
  }) as const satisfies WrittenStep;

const VOICEMAIL_DETECTION: Json = {
  voicemailDetection: {
    provider: 'vapi',
    beepMaxAwaitSeconds: 25,
  },
};

/** Vapi's ends as designed: hung up, said goodbye, reached a limit or a voicemail, taken away by hand. */
export const VAPI_EXPECTED = {
  'assistant-ended-call': {
    owner: 'none',
    outcome: 'talked',
    source: 'vapi-errors-normal',
    meaning: 'The assistant ended the call with its end-call tool.',
    steps: {
      run: [
        {
          text: 'If it hangs up too early, say in the system prompt when it must not use endCall.',
          source: 'vapi-hang-up',
          link: 'vapi-assistants',
        },
      ],
    },
    links: ['vapi-hang-up', 'vapi-errors-normal'],
  },

  'assistant-ended-call-after-message-spoken': {
    owner: 'none',
    outcome: 'talked',
    source: 'vapi-errors-normal',
    meaning: 'The assistant spoke its final message and hung up.',
    steps: {
      run: [
        {
          text: 'To change the words: if the Hang Up tool has a message under Messages › Request Start, edit that; it takes the place of endCallMessage.',
          source: 'vapi-hang-up-configuration',
          link: 'vapi-tools',
        },
        {
          text: 'Else edit endCallMessage of the assistant (up to 1,000 characters).',
          source: 'vapi-api-schema',
          link: 'vapi-assistants',
          snippet: { endCallMessage: 'Thank you for calling. Goodbye!' },
        },
      ],
    },
    links: ['vapi-hang-up', 'vapi-errors-normal'],
  },

  'assistant-ended-call-with-hangup-task': {
    owner: 'none',
    outcome: 'talked',
    source: 'vapi-errors-normal',
    meaning: 'The workflow reached its hangup node.',
    steps: {
      run: [
        {
          text: 'If it came too soon, check the condition on the edge of the workflow that leads to it.',
          source: 'inference',
        },
      ],
    },
    links: ['vapi-errors-normal'],
  },

  'assistant-said-end-call-phrase': {
    owner: 'none',
    outcome: 'talked',
    source: 'vapi-end-call-phrases',
    meaning: 'The assistant said one of its end call phrases.',
    causes: [
      'A phrase counts wherever it stands in what the assistant says, so short ones match by accident',
    ],
    steps: {
      run: [
        {
          text: 'If calls end too early, use phrases of several words: Assistants › Advanced › Messaging › End Call Phrases, then Publish.',
          link: 'vapi-assistants',
          snippet: { endCallPhrases: ['goodbye for now', 'thank you for calling'] },
        },
      ],
    },
    evidence: 'Only what the assistant says counts, not the words of the customer.',
    links: ['vapi-end-call-phrases'],
  },

  'assistant-said-message-with-end-call-enabled': {
    owner: 'none',
    outcome: 'talked',
    source: 'vapi-api-schema',
    meaning: 'The assistant spoke a message of a tool that ends the call.',
    steps: {
      run: [
        {
          text: 'To stay on the line, switch endCallAfterSpokenEnabled off on that message of the tool.',
          link: 'vapi-tools',
          snippet: {
            messages: [
              {
                type: 'request-complete',
                content: 'Your appointment is booked.',
                endCallAfterSpokenEnabled: false,
              },
            ],
          },
        },
      ],
    },
    links: ['vapi-hang-up'],
  },

  'customer-ended-call': {
    owner: 'none',
    outcome: 'talked',
    source: 'vapi-errors-normal',
    meaning: 'The customer hung up.',
    steps: {
      find: [
        {
          text: 'If many callers hang up within 10 s, make sure firstMessage plays right away and is short.',
          source: 'inference',
          link: 'vapi-assistants',
        },
      ],
    },
    evidence: [
      {
        text: 'This call was over within 10 s: the first message may have come late, or been too long.',
        source: 'inference',
        when: { durationSec: { below: 10 } },
      },
      {
        text: 'If the assistant hangs up, the code begins with assistant-. A dropped signal looks like a customer who hung up.',
        source: 'inference',
      },
    ],
    links: ['vapi-errors-normal'],
  },

  'silence-timed-out': {
    owner: 'none',
    source: 'vapi-call-timeouts',
    meaning: 'Nobody spoke for as long as the silence timeout allows.',
    causes: [
      {
        text: 'The customer was on hold, looked something up or left the phone',
        source: 'inference',
      },
      { text: 'Somebody spoke, but nothing was transcribed', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Raise Silence Timeout under Assistants › Advanced › Call Timeout Settings (5 to 3,600 s), then Publish.',
          link: 'vapi-assistants',
          snippet: { silenceTimeoutSeconds: 60 },
        },
        {
          text: `Or have a hook ask whether anybody is there (timeoutSeconds 1 to 1,000, 7.5 unless you set it): PATCH /assistant with its ID. ${HOOKS_REPLACE}`,
          source: ['vapi-hooks', 'inference'],
          snippet: {
            hooks: [
              {
                on: 'customer.speech.timeout',
                options: {
                  timeoutSeconds: 10,
                  triggerMaxCount: 2,
                  triggerResetMode: 'onUserSpeech',
                },
                do: [{ type: 'say', exact: 'Are you still there?' }],
              },
            ],
          },
        },
      ],
      find: [
        {
          text: 'Listen to the end of the recording: music on hold is not speech, so it counts as silence.',
          source: 'inference',
        },
      ],
    },
    evidence: {
      text: 'Speech that is on the recording but not in the transcript: the transcriber missed it.',
      source: 'inference',
    },
    links: ['vapi-call-timeouts', 'vapi-assistant-hooks'],
  },

  'exceeded-max-duration': {
    owner: 'none',
    outcome: 'talked',
    source: 'vapi-call-timeouts',
    meaning: 'The call reached its maximum duration.',
    causes: [
      { text: 'A long talk', source: 'inference' },
      {
        text: 'A voicemail or phone menu that kept looping',
        source: 'inference',
        when: { direction: 'outbound' },
      },
    ],
    steps: {
      run: [
        {
          text: 'If talks are cut off, raise Maximum Duration under Assistants › Advanced › Call Timeout Settings (10 to 43,200 s; 600 unless you set it), then Publish.',
          link: 'vapi-assistants',
          snippet: { maxDurationSeconds: 1800 },
        },
        {
          text: `To end politely, add a call.timeElapsed hook a minute before the limit, such as 1,740 s for a limit of 1,800 s (3,600 at most): PATCH /assistant with its ID. ${HOOKS_REPLACE}`,
          source: ['vapi-hooks', 'inference'],
          snippet: {
            hooks: [
              {
                on: 'call.timeElapsed',
                options: { seconds: 1740 },
                do: [{ type: 'say', exact: 'We have about one minute left.' }],
              },
            ],
          },
        },
      ],
      find: [
        {
          text: 'Read the transcript: if a machine talked, switch on voicemail detection under Assistants › Advanced.',
          source: ['vapi-voicemail', 'inference'],
          link: 'vapi-assistants',
          snippet: VOICEMAIL_DETECTION,
          when: { direction: 'outbound' },
        },
        {
          text: 'Read the transcript: if the talk went round in circles, say in the system prompt when to end the call or to hand over to a person.',
          source: 'inference',
          link: 'vapi-assistants',
          when: { direction: 'inbound' },
        },
      ],
    },
    links: ['vapi-call-timeouts', 'vapi-assistant-hooks'],
  },

  voicemail: {
    owner: 'none',
    outcome: 'voicemail',
    retry: 'back-off',
    source: 'vapi-voicemail',
    meaning: 'A voicemail answered, or Vapi took the person for one.',
    causes: ['The person did not pick up, and the voicemail did'],
    steps: {
      run: [
        {
          text: 'Call again at another time of day.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
        {
          text: 'To leave a message, fill in Voicemail Message under Assistants › Advanced › Messaging; without one the assistant hangs up.',
          source: ['vapi-voicemail', 'vapi-api-schema'],
          link: 'vapi-assistants',
          snippet: { voicemailMessage: 'Hello, please call us back at +1 415 555 0100.' },
        },
        {
          text: 'If the start of your messages is cut off, set beepMaxAwaitSeconds to 25 or 30: below 15 to 20 s they may start before the beep.',
          link: 'vapi-assistants',
          snippet: VOICEMAIL_DETECTION,
        },
      ],
      find: [
        {
          text: 'If a person is on the recording, start detection later (5 s unless you set it), or choose Google or OpenAI under Assistants › Advanced › Voicemail Detection.',
          source: ['vapi-voicemail', 'vapi-api-schema'],
          link: 'vapi-assistants',
          snippet: {
            voicemailDetection: {
              provider: 'google',
              backoffPlan: { startAtSeconds: 8, frequencySeconds: 5, maxRetries: 6 },
            },
          },
        },
      ],
    },
    evidence: {
      text: "Detection is off unless you switched it on. Vapi recommends its own detection, and warns that Twilio's mistakes people for machines.",
      source: ['vapi-voicemail', 'vapi-api-schema'],
    },
    links: ['vapi-voicemail'],
  },

  'manually-canceled': {
    owner: 'none',
    source: 'vapi-errors-normal',
    meaning: 'Somebody canceled the call in the dashboard or by API.',
    steps: { find: [apiLog('the request that ended it')] },
    links: ['vapi-errors-normal'],
  },

  'call-deleted': {
    owner: 'none',
    source: 'vapi-end-reasons',
    meaning: 'The record of the call was deleted.',
    steps: { find: [apiLog('DELETE /call')] },
  },

  'scheduled-call-deleted': {
    owner: 'none',
    outcome: 'never-started',
    stage: 'start',
    source: 'vapi-end-reasons',
    meaning: 'A scheduled call was deleted before it was due; nobody was rung.',
    steps: {
      run: [
        {
          text: 'If the customer should still be called, schedule it again with POST /call.',
          source: 'vapi-outbound-calls',
          snippet: {
            assistantId: 'ASSISTANT_ID',
            phoneNumberId: 'PHONE_NUMBER_ID',
            customer: { number: '+14155550100' },
            schedulePlan: { earliestAt: '2026-12-01T09:00:00Z' },
          },
        },
      ],
      find: [apiLog('DELETE /call')],
    },
    links: ['vapi-outbound-calls'],
  },

  'call.ringing.hook-executed-say': {
    owner: 'none',
    component: 'hook',
    title: 'Ringing hook spoke',
    source: ['vapi-number-hooks', 'vapi-end-reasons'],
    meaning: 'A hook of your phone number spoke its text while the call rang, and ended it.',
    steps: {
      run: [
        {
          text: `To change or remove it, PATCH /phone-number with its ID: the dashboard does not show these hooks. ${HOOKS_REPLACE}`,
          source: ['vapi-number-hooks', 'inference'],
          snippet: {
            hooks: [
              {
                on: 'call.ringing',
                do: [{ type: 'say', exact: 'We are closed. Please call tomorrow.' }],
              },
            ],
          },
        },
      ],
    },
    evidence: { text: 'Of several actions only the first is run.', source: 'vapi-api-schema' },
    links: ['vapi-number-hooks'],
  },

  'call.ending.hook-executed-say': {
    owner: 'none',
    component: 'hook',
    severity: 'attention',
    title: 'Ending hook spoke',
    source: 'vapi-hooks',
    meaning: 'A hook spoke its text as the call ended. This code does not say why it ended.',
    steps: {
      find: [CALL_LOG, HOOK_FILTERS],
    },
    evidence: HOOK_HIDES,
    links: ['vapi-assistant-hooks'],
  },
} as const satisfies Reasons;
