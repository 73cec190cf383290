import type { Reasons } from './schema.ts';

/** Vapi's ends as designed: hung up, said goodbye, reached a limit or a voicemail, taken away by hand. */
export const VAPI_EXPECTED = {
  'assistant-ended-call': {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The assistant ended the call with its end-call tool.',
    steps: {
      run: [
        'If it hangs up too early, tighten the description of that tool under Assistant › Tools.',
      ],
    },
    evidence: 'Had the customer hung up, the code would be customer-ended-call.',
  },

  'assistant-ended-call-after-message-spoken': {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The assistant spoke its end-call message and hung up.',
    steps: { run: ['To change the words, edit endCallMessage of the assistant.'] },
  },

  'assistant-ended-call-with-hangup-task': {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The workflow reached a hang-up node.',
    steps: { run: ['If it came too soon, check the condition on the edge to that node.'] },
  },

  'assistant-said-end-call-phrase': {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The assistant spoke one of its end-call phrases.',
    steps: {
      run: ['If calls are cut off, take everyday words such as “goodbye” out of endCallPhrases.'],
    },
  },

  'assistant-said-message-with-end-call-enabled': {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The assistant spoke a tool message that ends the call.',
    steps: { run: ['To stay on the line, switch off endCallAfterSpokenEnabled on that message.'] },
  },

  'customer-ended-call': {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The customer hung up.',
    causes: ['The customer was done', 'The customer lost patience or signal'],
    steps: {
      run: [
        'If many do so within ten seconds, listen to the first message: it may be late or too long.',
      ],
    },
    evidence:
      'Had the assistant hung up, the code would start with assistant-. Lost signal looks the same.',
  },

  'silence-timed-out': {
    owner: 'none',
    source: 'unsourced',
    meaning: 'Nobody was heard for the configured silence timeout.',
    causes: [
      'The customer was on hold, looked something up or left the phone',
      'Somebody spoke, but nothing was transcribed',
    ],
    steps: {
      run: [
        'Raise silenceTimeoutSeconds, or add a customer.speech.timeout hook that asks “still there?”.',
      ],
      find: ['Listen to the end: hold music counts as silence.'],
    },
    evidence:
      'Speech on the recording but not in the transcript: the transcriber, not the customer.',
  },

  'exceeded-max-duration': {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The call reached its maxDurationSeconds.',
    causes: ['A long talk', 'A voicemail or phone menu that talked in circles'],
    steps: {
      run: [
        'If real talks are cut off, raise maxDurationSeconds; if they go in circles, add voicemail detection.',
      ],
    },
  },

  voicemail: {
    owner: 'none',
    outcome: 'voicemail',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'A voicemail answered, not the person.',
    causes: ['The person did not pick up, and the voicemail did'],
    steps: { run: ['Call again at another time of day.'] },
    evidence: 'A person on the recording: voicemail detection was wrong.',
  },

  'manually-canceled': {
    owner: 'none',
    source: 'unsourced',
    meaning: 'Somebody cancelled the call in the dashboard or by API.',
    steps: { find: ['If nobody did, search your code for calls that it cancels.'] },
  },

  'call-deleted': {
    owner: 'none',
    source: 'unsourced',
    meaning: 'The record of the call was deleted.',
    steps: { find: ['If nobody did, search your code for DELETE /call.'] },
  },

  'scheduled-call-deleted': {
    owner: 'none',
    outcome: 'never-started',
    stage: 'start',
    source: 'unsourced',
    meaning: 'The planned call was deleted before its time; nobody was rung.',
    steps: { run: ['Schedule it anew if the customer should still be called.'] },
  },

  'call.ringing.hook-executed-say': {
    owner: 'none',
    component: 'hook',
    title: 'Ringing hook spoke',
    source: 'unsourced',
    meaning: 'Your hook for ringing calls spoke its text and ended the call.',
    steps: { run: ['To change it, edit the hooks of the phone number.'] },
  },

  'call.ending.hook-executed-say': {
    owner: 'none',
    component: 'hook',
    title: 'Ending hook spoke',
    source: 'unsourced',
    meaning: 'Your hook for ending calls spoke its text.',
    steps: { find: ['Read what came before in the Logs tab: such a hook can cover an error.'] },
  },
} as const satisfies Reasons;
