import type { Entries } from './entry.ts';

const BILLING = 'Billing & Add-Ons';
const SERVER = 'server URL';

/** Vapi's ends before an assistant could speak: account, limits, resources, server URL. */
export const VAPI_SETUP: Entries = {
  'call.start.error-subscription-frozen': {
    owner: 'you',
    title: 'Subscription frozen',
    meaning: 'Your Vapi subscription is frozen because a payment failed.',
    steps: [
      `Replace the card under Settings › ${BILLING} and pay the open invoice.`,
      'Then start the calls again: none of them was rung.',
    ],
    component: 'billing',
  },
  'call.start.error-subscription-insufficient-credits': {
    owner: 'you',
    title: 'Out of credits',
    meaning: 'Your Vapi wallet does not hold enough credits to start a call.',
    steps: [`Add credits under Settings › ${BILLING}, and switch on auto-reload there.`],
    component: 'billing',
  },
  'call.start.error-subscription-wallet-does-not-exist': {
    owner: 'you',
    title: 'No billing wallet',
    meaning: 'Your Vapi organization has no wallet to charge.',
    steps: [
      'Check that the API key belongs to the organization you pay for.',
      'If it does, send Vapi support the organization ID: only they can create the wallet.',
    ],
    component: 'billing',
  },
  'call.start.error-subscription-upgrade-failed': {
    owner: 'you',
    title: 'Automatic upgrade failed',
    meaning: 'Vapi tried to upgrade your plan for this call, and the upgrade failed.',
    causes: ['The card was declined.'],
    steps: [`Check the card and upgrade by hand under Settings › ${BILLING}.`],
    component: 'billing',
  },
  'call.start.error-subscription-concurrency-limit-reached': {
    owner: 'you',
    title: 'Too many calls at once',
    meaning: 'Your Vapi plan allows no more simultaneous calls.',
    steps: [
      'Space out the calls of a campaign, and retry those refused with growing pauses.',
      `Buy more concurrent lines under Settings › ${BILLING}.`,
    ],
    retry: 'back-off',
    component: 'limits',
    evidence:
      'This is the limit of your Vapi plan. A provider that limits you shows 429 or rate-limit in the code instead.',
  },
  'call.start.error-fraud-check-failed': {
    owner: 'you',
    title: 'Blocked by the fraud check',
    meaning: "Your call was blocked by Vapi's fraud detection.",
    causes: [
      'A new account that dials many or unusual countries.',
      'A prompt or caller ID that looks like impersonation.',
    ],
    steps: [
      'Do not retry: repeated attempts look worse.',
      'Write to Vapi support with the call ID and what the calls are for.',
    ],
    component: 'account',
  },
  'call.start.error-enterprise-feature-not-available-recording-consent': {
    owner: 'you',
    title: 'Recording consent needs Enterprise',
    meaning: 'Your assistant uses recording consent, which only enterprise plans have.',
    steps: [
      'Remove compliancePlan.recordingConsentPlan from the assistant, or ask Vapi for an enterprise plan.',
    ],
    component: 'configuration',
  },
  'call.start.error-vapi-number-international': {
    owner: 'you',
    title: 'Vapi number cannot call abroad',
    meaning: 'Your free Vapi number cannot dial abroad.',
    steps: [
      'Import a Twilio, Vonage or Telnyx number, or your SIP trunk, under Phone Numbers, and call from that one.',
      'If the customer is not abroad, write the number in E.164 form: + and country code.',
    ],
    component: 'phone number',
  },
  'call.start.error-vapi-number-outbound-daily-limit': {
    owner: 'you',
    title: 'Daily limit of the Vapi number',
    meaning: 'Your Vapi number has used up its outbound calls for today.',
    steps: [
      'Import a number of your own under Phone Numbers for outbound calls.',
      'Otherwise call again tomorrow.',
    ],
    component: 'limits',
  },
  'call-start-error-neither-assistant-nor-server-set': {
    owner: 'you',
    title: 'Number has no assistant',
    meaning: 'Your phone number or call request names neither an assistant nor a server URL.',
    steps: [
      'Under Phone Numbers, choose an assistant, squad or workflow, or enter a server URL.',
      'In API calls, send assistantId or assistant.',
    ],
    component: 'configuration',
    stage: 'start',
  },
  'assistant-not-provided': {
    owner: 'you',
    title: 'No assistant given',
    meaning: 'Your call request named no assistant (an older code).',
    steps: [
      'Send assistantId or assistant with the call, or choose an assistant on the phone number.',
    ],
    component: 'configuration',
    successor: 'call-start-error-neither-assistant-nor-server-set',
    stage: 'start',
  },
  'assistant-not-found': {
    owner: 'you',
    title: 'Assistant not found',
    meaning: 'Your call names an assistant ID that does not exist.',
    causes: ['The assistant was deleted.', 'The API key is of another organization.'],
    steps: [
      'Compare the assistantId with the Assistants page of the same organization.',
      'Choose the assistant anew on the phone number or campaign.',
    ],
    component: 'configuration',
    stage: 'start',
  },
  'assistant-not-valid': {
    owner: 'you',
    title: 'Assistant not valid',
    meaning: 'Your assistant is configured in a way that Vapi does not accept.',
    steps: [
      'Open the assistant and publish it: the dashboard names the field.',
      'For an assistant sent by your server, try it in POST /assistant first.',
    ],
    component: 'configuration',
    stage: 'start',
  },
  'assistant-not-invalid': {
    owner: 'you',
    title: 'Assistant not valid (old spelling)',
    meaning: 'Your assistant was not valid; Vapi misspelt the older code.',
    steps: [
      'Read it as assistant-not-valid: open the assistant, publish it, mend the field that is named.',
    ],
    component: 'configuration',
    successor: 'assistant-not-valid',
    stage: 'start',
  },
  'call.start.error-get-assistant': {
    owner: 'you',
    title: 'Assistant could not be loaded',
    meaning: 'Your assistant could not be loaded when the call started.',
    causes: ['The assistant ID is wrong or was deleted.'],
    steps: [
      'Open the assistant under Assistants; if it is gone, choose another on the phone number or in your request.',
    ],
    component: 'configuration',
  },
  'call.start.error-get-phone-number': {
    owner: 'you',
    title: 'Phone number could not be loaded',
    meaning: 'Your phone number could not be loaded when the call started.',
    causes: [
      'The number was released or never imported.',
      'phoneNumberId is of another organization.',
    ],
    steps: [
      'Under Phone Numbers, check that the number is there and active; import it again if not.',
    ],
    component: 'phone number',
  },
  'call.start.error-get-customer': {
    owner: 'you',
    title: 'Customer could not be loaded',
    meaning: 'Your call names a customer that could not be loaded.',
    steps: ['Check customerId, or send customer.number in E.164 form instead.'],
    component: 'configuration',
  },
  'call.start.error-get-resources-validation': {
    owner: 'you',
    title: 'Assistant or tools failed validation',
    meaning: 'Your assistant, its tools or another resource did not pass validation at call start.',
    causes: [
      'A tool ID that was deleted.',
      'An override in the request that does not fit the schema.',
    ],
    steps: [
      'Take assistantOverrides out of the request and try again.',
      'Under Assistant › Tools, remove tools that no longer exist.',
    ],
    component: 'configuration',
  },
  'call.start.error-get-org': {
    owner: 'unclear',
    title: 'Organization could not be loaded',
    meaning:
      'Your organization could not be loaded at call start: a wrong key of yours, or a failure at Vapi.',
    steps: [
      'Check that the API key is of this organization and still valid.',
      'If other calls with the same key work, send Vapi support the call ID.',
    ],
    component: 'account',
    successor: 'call.start.error-vapifault-get-org',
    suspects: [
      { owner: 'you', tell: 'Every call with this API key fails.' },
      { owner: 'platform', tell: 'Only some calls fail, all in the same minutes.' },
    ],
  },
  'call.start.error-get-subscription': {
    owner: 'unclear',
    title: 'Subscription could not be loaded',
    meaning:
      'Your subscription could not be read at call start: missing in your account, or a failure at Vapi.',
    steps: [
      `Look at Settings › ${BILLING}: is a plan active?`,
      'If one is, send Vapi support the call ID.',
    ],
    component: 'billing',
    successor: 'call.start.error-vapifault-get-subscription',
    suspects: [
      { owner: 'you', tell: `No active plan under Settings › ${BILLING}.` },
      { owner: 'platform', tell: 'The plan is active, and calls before and after went through.' },
    ],
  },
  'call.start.error-get-transport': {
    owner: 'unclear',
    title: 'Call transport could not be set up',
    meaning:
      'The line (Twilio, Vonage, SIP …) could not be set up: your import, the carrier or Vapi.',
    steps: [
      'Under Phone Numbers, check the credential of this number: Account SID and token, or trunk.',
      "Look at the carrier's log for an attempt at that time.",
      'If there is none, send Vapi support the call ID.',
    ],
    component: 'transport',
    suspects: [
      { owner: 'you', tell: 'Every call from this number fails, or its credential was changed.' },
      { owner: 'carrier', tell: 'The carrier logs a refused attempt, or reports an incident.' },
      { owner: 'platform', tell: 'The carrier saw no attempt, and other numbers fail too.' },
    ],
  },
  'assistant-request-failed': {
    owner: 'you',
    title: 'Your server URL did not answer',
    meaning:
      'Your server URL could not be reached for the assistant-request, or answered too late.',
    causes: ['The server was down, asleep or slow.', 'The URL, certificate or firewall is wrong.'],
    steps: [
      'POST an assistant-request to the URL yourself and time it; it has to answer within 7.5 seconds.',
      'Keep one instance warm, and do slow look-ups after answering.',
    ],
    component: SERVER,
    stage: 'start',
  },
  'assistant-request-returned-error': {
    owner: 'you',
    title: 'Your server returned an error',
    meaning: 'Your server URL answered the assistant-request with an error.',
    steps: ["Find the request in your own server's log at this minute and mend what threw."],
    component: SERVER,
    stage: 'start',
  },
  'assistant-request-returned-unspeakable-error': {
    owner: 'you',
    title: 'Your server returned an unspeakable error',
    meaning: 'Your server URL answered with an error that cannot be read out to the caller.',
    steps: [
      'Return {"error": "a sentence for the caller"} with status 200.',
      "Mend the error behind it: it is in your server's log.",
    ],
    component: SERVER,
    stage: 'start',
  },
  'assistant-request-returned-invalid-assistant': {
    owner: 'you',
    title: 'Your server returned an invalid assistant',
    meaning: 'Your server URL answered with something that is not a valid assistant.',
    steps: [
      'Send the same JSON to POST /assistant: the reply names the wrong field.',
      'Wrap it as {"assistant": {…}} or return {"assistantId": "…"}.',
    ],
    component: SERVER,
    stage: 'start',
  },
  'assistant-request-returned-no-assistant': {
    owner: 'you',
    title: 'Your server returned no assistant',
    meaning: 'Your server URL answered, but without an assistant.',
    steps: [
      'Return assistantId, assistant or destination for every caller, also for unknown numbers.',
    ],
    component: SERVER,
    stage: 'start',
  },
  'assistant-join-timed-out': {
    owner: 'unclear',
    title: 'Assistant joined too late',
    meaning:
      'The assistant did not join the call in time: a slow server of yours, or a delay at Vapi.',
    steps: [
      'If a server URL builds the assistant, time its answer.',
      'Otherwise send Vapi support the call ID.',
    ],
    retry: 'now',
    stage: 'start',
    component: 'worker',
    evidence:
      "Vapi's page lists it among the assistant's own actions, yet describes a failure to join.",
    suspects: [
      { owner: 'you', tell: 'The number has a server URL, and it answered late.' },
      { owner: 'platform', tell: 'A stored assistant was used, with no server of yours involved.' },
    ],
  },
  'assistant-error': {
    owner: 'unclear',
    title: 'Assistant error (older code)',
    meaning: 'The assistant failed without saying where: your configuration or Vapi.',
    steps: [
      'Open the Logs tab of the call: the last red line names the part.',
      'If none is red, send Vapi support the call ID.',
    ],
    suspects: [
      { owner: 'you', tell: 'It fails in every call of this assistant, or since it was edited.' },
      { owner: 'platform', tell: 'Several assistants failed at once.' },
    ],
  },
  'license-check-failed': {
    owner: 'unclear',
    title: 'Licence check failed (older code)',
    meaning:
      'A licence check failed: a feature your plan lacks, or a failure of the check at Vapi.',
    steps: [
      'Compare the features of this assistant with your plan.',
      'Otherwise send Vapi support the call ID.',
    ],
    component: 'account',
    stage: 'start',
    suspects: [
      { owner: 'you', tell: 'The assistant uses something that your plan does not include.' },
      { owner: 'platform', tell: 'The same assistant worked before and after, unchanged.' },
    ],
  },
  'call.start.error-vapifault-database-error': {
    owner: 'platform',
    title: 'Vapi database error',
    meaning: 'Vapi had an internal database error while setting up the call.',
    steps: [
      'Start the call again: nobody was rung.',
      'If it repeats, send Vapi support the call ID.',
    ],
    retry: 'now',
    component: 'database',
  },
  'database-error': {
    owner: 'platform',
    title: 'Vapi database error (older code)',
    meaning: 'Vapi had an internal database error.',
    steps: ['Start the call again; if it repeats, send Vapi support the call ID.'],
    retry: 'now',
    component: 'database',
    successor: 'call.start.error-vapifault-database-error',
  },
  'db-error': {
    owner: 'platform',
    title: 'Vapi database error (oldest code)',
    meaning: 'Vapi had an internal database error, under its oldest name.',
    steps: ['Start the call again; if it repeats, send Vapi support the call ID.'],
    retry: 'now',
    component: 'database',
    successor: 'call.start.error-vapifault-database-error',
  },
  'call.start.error-vapifault-get-org': {
    owner: 'platform',
    title: 'Vapi could not load your organization',
    meaning: 'Vapi failed to load your organization at call start, and says the fault is its own.',
    steps: [
      'Start the call again.',
      'If every call fails, check the API key, then send Vapi support the call ID.',
    ],
    retry: 'now',
    component: 'account',
  },
  'call.start.error-vapifault-get-subscription': {
    owner: 'platform',
    title: 'Vapi could not load your subscription',
    meaning: 'Vapi failed to load your subscription at call start, and says the fault is its own.',
    steps: [
      'Start the call again.',
      `If every call fails, look whether a plan is active under Settings › ${BILLING}, then send Vapi support the call ID.`,
    ],
    retry: 'now',
    component: 'billing',
  },
};
