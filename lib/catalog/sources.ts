import { defined } from '../calls/defined.ts';

/** What a statement rests on. */
export interface Source {
  readonly kind:
    'vendor-docs' | 'vendor-schema' | 'provider' | 'second-hand' | 'inference' | 'none';
  /** Who says it, as a card shows it: `Vapi docs`. */
  readonly name: string;
  /** Title of the page, or package and version. */
  readonly page?: string;
  readonly url?: string;
  readonly section?: string;
  /** When the page was last changed, else when it was read, see `checked-pages.ts`: `YYYY-MM`. */
  readonly date?: string;
}

/** A vendor's page of its documentation. */
function page(name: string, base: string, date: string) {
  return (title: string, path: string, section?: string): Source =>
    defined<Source>({
      kind: 'vendor-docs',
      name,
      page: title,
      url: base + path,
      section,
      date,
    });
}

const vapiIn = (date: string) => page('Vapi docs', 'https://docs.vapi.ai/', date);
const vapi = vapiIn('2026-08');
const retell = page('Retell docs', 'https://docs.retellai.com/', '2026-11');
const uponai = page('UponAI docs', 'https://documentation.uponai.com/', '2026-11');

/** Everything that statements of the catalog rest on, by a short name. */
export const SOURCES = {
  /** Nobody has looked for a source yet. A test counts these. */
  unsourced: { kind: 'none', name: 'No source yet' },
  /** Follows from the words of the code, or from other statements. */
  inference: { kind: 'inference', name: 'Inference' },

  'vapi-end-reasons': vapi('Call end reasons', 'calls/call-ended-reason'),
  'vapi-prefixes': vapi(
    'Call end reasons',
    'calls/call-ended-reason',
    'Understanding error prefixes',
  ),
  'vapi-end-reasons-2025-05': {
    kind: 'vendor-docs',
    name: 'Vapi docs, an older version',
    page: 'Call ended reasons',
    url: 'https://github.com/VapiAI/docs/blob/a6ed125/fern/calls/call-ended-reason.mdx',
    date: '2025-05',
  },
  'vapi-end-reasons-2025-03': {
    kind: 'vendor-docs',
    name: 'Vapi docs, an older version',
    page: 'Call ended reason',
    url: 'https://github.com/VapiAI/docs/blob/db63ec0/fern/calls/call-ended-reason.mdx',
    date: '2025-03',
  },
  'vapi-end-reasons-2024': {
    kind: 'vendor-docs',
    name: 'Vapi docs, an older version',
    page: 'Call ended reason',
    url: 'https://github.com/VapiAI/docs/blob/ec6b757/fern/calls/call-ended-reason.mdx',
    date: '2024-10',
  },
  'vapi-call-errors': vapi('Troubleshoot call errors', 'calls/troubleshoot-call-errors'),
  'vapi-errors-never-rang': vapi(
    'Troubleshoot call errors',
    'calls/troubleshoot-call-errors#phone-never-rang',
    'Phone never rang',
  ),
  'vapi-errors-no-answer': vapi(
    'Troubleshoot call errors',
    'calls/troubleshoot-call-errors#phone-rang-but-nobody-answered',
    'Phone rang but nobody answered',
  ),
  'vapi-errors-dropped': vapi(
    'Troubleshoot call errors',
    'calls/troubleshoot-call-errors#call-dropped-mid-conversation',
    'Call dropped mid-conversation',
  ),
  'vapi-errors-silent': vapi(
    'Troubleshoot call errors',
    'calls/troubleshoot-call-errors#assistant-went-silent-or-unresponsive',
    'Assistant went silent or unresponsive',
  ),
  'vapi-errors-transfer': vapi(
    'Troubleshoot call errors',
    'calls/troubleshoot-call-errors#transfer-failed',
    'Transfer failed',
  ),
  'vapi-errors-normal': vapi(
    'Troubleshoot call errors',
    'calls/troubleshoot-call-errors#call-ended-normally',
    'Call ended normally',
  ),
  'vapi-debugging': vapi('Debugging voice agents', 'debugging'),
  'vapi-issue-reporting': vapiIn('2026-07')('How to report issues', 'issue-reporting'),
  'vapi-call-concurrency': vapiIn('2026-07')('Call concurrency', 'calls/call-concurrency'),
  'vapi-call-queue': vapi('Call queue management with Twilio', 'calls/call-queue-management'),
  'vapi-campaigns': vapiIn('2026-11')(
    'Campaigns overview',
    'outbound-campaigns/overview',
    'Control maximum call concurrency',
  ),
  'vapi-outbound-calls': vapi('Outbound calling', 'calls/outbound-calling'),
  'vapi-free-numbers': vapi('Creating free phone numbers', 'free-telephony'),
  'vapi-recording-consent': vapi(
    'Recording consent plan',
    'security-and-privacy/recording-consent-plan',
  ),
  'vapi-versioning': vapi('Versioning assistants', 'assistants/versioning/versioning-assistants'),
  'vapi-call-timeouts': vapiIn('2026-07')(
    'Call timeout settings',
    'documentation/assistants/conversation-behavior/call-timeout-settings',
  ),
  'vapi-end-call-phrases': vapiIn('2026-07')(
    'End call phrases',
    'documentation/assistants/conversation-behavior/end-call-phrases',
  ),
  'vapi-hang-up-configuration': vapiIn('2026-11')(
    'Configure the Hang Up tool',
    'tools/hang-up/configuration',
  ),
  'vapi-hang-up': vapiIn('2026-11')('Hang Up tool', 'tools/hang-up'),
  'vapi-tools-troubleshooting': vapiIn('2026-11')(
    'Troubleshoot tools',
    'tools/custom-tools-troubleshooting',
  ),
  'vapi-join-timeout': vapiIn('2025-11')('Customer join timeout', 'calls/customer-join-timeout'),
  'vapi-twilio-bypass': vapiIn('2025-04')(
    'Call handling with Vapi and Twilio',
    'calls/call-handling-with-vapi-and-twilio',
  ),
  'vapi-billing': vapi('Manage billing and credits', 'billing/manage-billing-and-credits'),
  'vapi-provider-keys': vapi('Provider keys', 'customization/provider-keys'),
  'vapi-integrations': vapi('Integrations', 'providers/integrations'),
  'vapi-model-providers': vapi('Model providers, a page each', 'providers/model/overview'),
  'vapi-anyscale': vapi('Anyscale', 'providers/model/anyscale'),
  'vapi-voices': vapi('Voice providers', 'providers/voice/overview'),
  'vapi-sesame': vapi('Sesame', 'providers/voice/sesame'),
  'vapi-talkscriber': vapi('Talkscriber', 'providers/transcriber/talkscriber'),
  'vapi-model-fallback': vapiIn('2026-11')('Model fallback', 'customization/model-fallback-plan'),
  'vapi-voice-fallback': vapi('Voice fallback', 'voice-fallback-plan'),
  'vapi-transcriber-fallback': vapi(
    'Transcriber fallback',
    'customization/transcriber-fallback-plan',
  ),
  'vapi-eleven-labs-voice': vapi('ElevenLabs', 'providers/voice/elevenlabs'),
  'vapi-own-voices': vapi('Custom voices: ElevenLabs', 'customization/custom-voices/elevenlabs'),
  'vapi-hooks': vapi('Assistant hooks', 'assistants/assistant-hooks'),
  'vapi-number-hooks': vapiIn('2026-07')('Phone number hooks', 'phone-numbers/phone-number-hooks'),
  'vapi-server-url': vapiIn('2025-07')('Server URLs', 'server-url'),
  'vapi-setting-server-urls': vapi('Setting server URLs', 'server-url/setting-server-urls'),
  'vapi-server-events': vapi('Server events', 'server-url/events'),
  'vapi-static-ips': vapiIn('2025-12')(
    'Static IP addresses',
    'security-and-privacy/static-ip-addresses',
  ),
  'vapi-azure-openai': vapi('Azure OpenAI', 'providers/model/azure-openai'),
  'vapi-perplexity': vapi('Perplexity', 'providers/model/perplexity'),
  'vapi-bedrock': vapi('Anthropic Bedrock', 'providers/model/anthropic-bedrock'),
  'vapi-tavus': vapi('Tavus', 'customization/custom-voices/tavus'),
  'vapi-xai-transcriber': vapi('xAI', 'providers/transcriber/xai'),
  'vapi-soniox': vapi('Soniox', 'providers/transcriber/soniox'),
  'vapi-custom-llm': vapi('Custom LLM', 'customization/custom-llm/using-your-server'),
  'vapi-custom-voice': vapiIn('2025-09')('Custom TTS', 'customization/custom-tts'),
  'vapi-custom-transcriber': vapiIn('2026-06')(
    'Custom transcriber',
    'customization/custom-transcriber',
  ),
  'vapi-transfer-call': vapi('Transfer call tool', 'tools/transfer-call'),
  'vapi-warm-transfer': vapi(
    'Assistant-based warm transfer',
    'calls/assistant-based-warm-transfer',
  ),
  'vapi-warm-transfer-limits': {
    kind: 'vendor-docs',
    name: 'Vapi docs, an older version',
    page: 'Assistant-based warm transfer',
    url: 'https://github.com/VapiAI/docs/blob/f597e49/fern/calls/assistant-based-warm-transfer.mdx',
    section: 'Limitations',
    date: '2026-01',
  },
  'vapi-blind-transfer': vapi(
    'Configure blind transfer modes',
    'tools/transfer-call/blind-transfer',
  ),
  'vapi-warm-transfer-modes': vapi('Warm transfer modes', 'tools/transfer-call/warm-transfer'),
  'vapi-forwarding-drops': vapi(
    'Debug call forwarding drops',
    'phone-calling/in-call-control/transfer-calls/debug-forwarding-drops',
  ),
  'vapi-voicemail': vapiIn('2026-07')('Voicemail detection', 'calls/voicemail-detection'),
  'vapi-sip': vapiIn('2026-09')('SIP introduction', 'advanced/sip'),
  'vapi-sip-trunk': vapiIn('2026-06')('SIP trunking', 'advanced/sip/sip-trunk'),
  'vapi-sip-networking': vapiIn('2026-07')('SIP networking', 'advanced/sip/sip-networking'),
  'vapi-sip-response-codes': vapiIn('2026-07')(
    'Troubleshoot SIP response codes',
    'advanced/sip/troubleshoot-sip-response-codes',
  ),
  'vapi-sip-credentials': vapi(
    'Troubleshoot SIP trunk credential errors',
    'advanced/sip/troubleshoot-sip-trunk-credential-errors',
  ),
  'vapi-sip-didlogic': vapi('didlogic SIP integration', 'advanced/sip/didlogic'),
  'vapi-telnyx': vapiIn('2026-07')('Import number from Telnyx', 'telnyx'),
  'vapi-api-schema': {
    kind: 'vendor-schema',
    name: 'Vapi API',
    page: 'API description',
    url: 'https://api.vapi.ai/api-json',
    date: '2026-08',
  },
  'vapi-server-sdk': {
    kind: 'vendor-schema',
    name: 'Vapi SDK',
    page: '@vapi-ai/server-sdk 2.0.1',
    url: 'https://www.npmjs.com/package/@vapi-ai/server-sdk',
    date: '2026-11',
  },

  'vapi-keyterms-report': {
    kind: 'second-hand',
    name: 'Reports of users',
    page: 'Calls that ended at 0 s with 112 keyterms for Deepgram',
    date: '2026-11',
  },
  'vapi-incident-2025-03': {
    kind: 'vendor-docs',
    name: 'Vapi status',
    page: 'Workers not connecting due to lack of workers',
    url: 'https://status.vapi.ai/incident/528459',
    date: '2025-03',
  },
  'vapi-incident-2025-05': {
    kind: 'vendor-docs',
    name: 'Vapi status',
    page: 'Worker timeouts',
    url: 'https://status.vapi.ai/incident/564575',
    date: '2025-05',
  },
  'vapi-incident-2025-05-transport': {
    kind: 'vendor-docs',
    name: 'Vapi status',
    page: 'Incident 564574: providerfault-transport errors',
    url: 'https://status.vapi.ai/incident/564574',
    date: '2025-05',
  },
  'vapi-incident-2025-07': {
    kind: 'vendor-docs',
    name: 'Vapi status',
    page: 'Increased call failures on July 25',
    url: 'https://status.vapi.ai/incident/700973',
    date: '2025-07',
  },
  'vapi-incident-2026-03': {
    kind: 'vendor-docs',
    name: 'Vapi status',
    page: 'Elevated call failure rate',
    url: 'https://status.vapi.ai/incident/853214',
    date: '2026-03',
  },
  'vapi-incident-2026-05': {
    kind: 'vendor-docs',
    name: 'Vapi status',
    page: 'Database outage',
    url: 'https://status.vapi.ai/incident/901977',
    date: '2026-05',
  },
  'vapi-logged-calls': {
    kind: 'second-hand',
    name: 'Reports of users',
    page: 'Messages of failed calls, logged in public code',
    date: '2026-01',
  },
  'vapi-web-issue-143': {
    kind: 'second-hand',
    name: 'Report of a user',
    page: 'client-sdk-web, issue 143 (open)',
    url: 'https://github.com/VapiAI/client-sdk-web/issues/143',
    date: '2025-09',
  },

  'retell-disconnections': retell('Debug call disconnection', 'reliability/debug-call-disconnect'),
  'retell-concurrency': retell('Concurrency', 'deploy/concurrency'),
  'retell-billing': retell('Billing exceptions', 'accounts/billing-exceptions'),
  'retell-inbound-webhook': retell('Inbound call webhook', 'features/inbound-call-webhook'),
  'retell-custom-telephony': retell('Custom telephony', 'deploy/custom-telephony'),
  'retell-llm-websocket': retell('LLM WebSocket', 'api-references/llm-websocket'),
  'retell-llm-server': retell('Set up a WebSocket server', 'integrate-llm/setup-websocket-server'),
  /** Read in a copy that does not name its address. */
  'retell-llm-troubleshooting': {
    kind: 'vendor-docs',
    name: 'Retell docs',
    page: 'Troubleshooting a custom LLM',
    date: '2026-11',
  },
  'retell-legacy-billing': retell(
    'Legacy billing ends',
    'deprecation-notice/2026/09-30_legacy_billing',
  ),
  'retell-do-not-call': retell('Do-not-call requests', 'build/do-not-call'),
  'retell-voicemail': retell('Handle voicemail and IVR', 'build/handle-voicemail'),
  'retell-outbound-debug': retell(
    'Debug outbound connection issues',
    'reliability/debug-outbound-call',
  ),
  'retell-spam-likely': retell('Spam likely overview', 'build/telephony/call_efficiency_overview'),
  'retell-branded-call': retell('Apply for branded call', 'build/telephony/branded-call'),
  'retell-support': retell('Support', 'general/support'),
  'retell-webhooks': retell('Webhook overview', 'features/webhook-overview'),
  'retell-outage-mode': retell('Outage mode', 'reliability/outage-mode'),
  'retell-twilio': retell('Twilio', 'deploy/twilio'),
  'retell-debug-guide': {
    kind: 'vendor-docs',
    name: 'Retell docs, an older page',
    page: 'Debug guide',
    url: 'https://docs.retellai.com/get-started/debug-guide',
    date: '2024-10',
  },
  'retell-scam-reports': {
    kind: 'second-hand',
    name: 'Reports of users',
    page: 'Agents flagged as a scam, in the community of Retell',
    date: '2026-11',
  },
  'retell-sdk': {
    kind: 'vendor-schema',
    name: 'Retell SDK',
    page: 'retell-sdk 5.66.1',
    url: 'https://www.npmjs.com/package/retell-sdk',
    date: '2026-11',
  },

  'uponai-end-reasons': uponai('Disconnection reasons', 'Reliability/debug/debug-call-disconnect'),
  'uponai-outbound-debug': uponai(
    'Debug outbound connection issues',
    'Reliability/debug/debug-outbound-call',
  ),
  'uponai-concurrency': uponai('Understand concurrency and limits', 'Deploy/concurrency'),
  'uponai-get-concurrency': uponai('Get concurrency', 'api-reference/account/get-concurrency'),
  'uponai-billing': uponai('Billing overview', 'Accounts/billing/billing-overview'),
  'uponai-voicemail': uponai('Handle voicemail', 'build/handle-voicemail'),

  'rfc-3261': {
    kind: 'provider',
    name: 'RFC 3261',
    page: 'SIP: Session Initiation Protocol',
    url: 'https://www.rfc-editor.org/rfc/rfc3261',
    section: '21',
    date: '2002-06',
  },
  'rfc-3398': {
    kind: 'provider',
    name: 'RFC 3398',
    page: 'Mapping between the phone network and SIP',
    url: 'https://www.rfc-editor.org/rfc/rfc3398',
    date: '2002-12',
  },
  'rfc-8197': {
    kind: 'provider',
    name: 'RFC 8197',
    page: 'SIP 607: Unwanted',
    url: 'https://www.rfc-editor.org/rfc/rfc8197',
    date: '2017-07',
  },
  'rfc-8688': {
    kind: 'provider',
    name: 'RFC 8688',
    page: 'SIP 608: Rejected',
    url: 'https://www.rfc-editor.org/rfc/rfc8688',
    date: '2019-12',
  },
  'rfc-6455': {
    kind: 'provider',
    name: 'RFC 6455',
    page: 'The WebSocket Protocol',
    url: 'https://www.rfc-editor.org/rfc/rfc6455',
    section: '7.4.1',
    date: '2011-12',
  },
  'openai-errors': {
    kind: 'provider',
    name: 'OpenAI docs',
    page: 'Error codes',
    url: 'https://developers.openai.com/docs/guides/error-codes',
    date: '2026-11',
  },
  'openai-keys': {
    kind: 'provider',
    name: 'OpenAI help',
    page: 'Where do I find my OpenAI API key?',
    url: 'https://help.openai.com/en/articles/4936850',
    date: '2026-11',
  },
  'mistral-errors': {
    kind: 'provider',
    name: 'Mistral docs',
    page: 'Error glossary',
    url: 'https://docs.mistral.ai/resources/error-glossary',
    date: '2026-11',
  },
  'perplexity-tiers': {
    kind: 'provider',
    name: 'Perplexity docs',
    page: 'Rate limits and usage tiers',
    url: 'https://docs.perplexity.ai/docs/admin/rate-limits-usage-tiers',
    date: '2026-11',
  },
  'assembly-ai-keyterms': {
    kind: 'provider',
    name: 'AssemblyAI docs',
    page: 'Keyterms prompting of Universal-Streaming',
    url: 'https://www.assemblyai.com/docs/streaming/keyterms-prompting',
    date: '2026-11',
  },
  'assembly-ai-errors': {
    kind: 'provider',
    name: 'AssemblyAI SDK',
    page: 'assemblyai 4.14.0, errors of streaming',
    url: 'https://app.unpkg.com/assemblyai@4.14.0/files/src/utils/errors/realtime.ts',
    date: '2026-11',
  },
  'anthropic-overload': {
    kind: 'second-hand',
    name: 'Microsoft Learn',
    page: 'Anthropic 529 overloaded_error, after the docs of Anthropic',
    url: 'https://learn.microsoft.com/en-us/microsoft-cloud/dev/dev-proxy/concepts/anthropic-529-overloaded-error',
    date: '2026-11',
  },
  'cerebras-deprecations': {
    kind: 'provider',
    name: 'Cerebras docs',
    page: 'Deprecations',
    url: 'https://inference-docs.cerebras.ai/support/deprecation',
    date: '2026-04',
  },
  'cerebras-limits': {
    kind: 'provider',
    name: 'Cerebras docs',
    page: 'Rate limits',
    url: 'https://inference-docs.cerebras.ai/support/rate-limits',
    date: '2026-11',
  },
  'cerebras-errors': {
    kind: 'provider',
    name: 'Cerebras docs',
    page: 'Error codes',
    url: 'https://inference-docs.cerebras.ai/support/error',
    date: '2026-11',
  },
  'deep-seek-errors': {
    kind: 'provider',
    name: 'DeepSeek docs',
    page: 'Error codes',
    url: 'https://api-docs.deepseek.com/quick_start/error_codes',
    date: '2026-11',
  },
  'deep-seek-models': {
    kind: 'provider',
    name: 'DeepSeek docs',
    page: 'Your first API call',
    url: 'https://api-docs.deepseek.com',
    date: '2026-11',
  },
  /** A newer copy of the page than that of August. */
  'vapi-integrations-endpoints': vapiIn('2026-11')('Integrations', 'providers/integrations'),
  'openrouter-errors': {
    kind: 'provider',
    name: 'OpenRouter docs',
    page: 'Errors and debugging',
    url: 'https://openrouter.ai/docs/api/reference/errors-and-debugging',
    date: '2026-11',
  },
  'inflection-api': {
    kind: 'provider',
    name: 'Inflection AI docs',
    page: 'API',
    url: 'https://developers.inflection.ai/api',
    date: '2026-11',
  },
  'together-errors': {
    kind: 'provider',
    name: 'Together AI docs',
    page: 'Error codes',
    url: 'https://docs.together.ai/docs/error-codes',
    date: '2026-11',
  },
  'deepinfra-scoped-tokens': {
    kind: 'provider',
    name: 'DeepInfra docs',
    page: 'Scoped JWT authentication',
    url: 'https://deepinfra.com/docs/advanced/scoped_jwt',
    date: '2026-11',
  },
  'deepgram-errors': {
    kind: 'provider',
    name: 'Deepgram docs',
    page: 'Errors',
    url: 'https://developers.deepgram.com/docs/errors',
    date: '2026-11',
  },
  'cartesia-errors': {
    kind: 'provider',
    name: 'Cartesia docs',
    page: 'API errors',
    url: 'https://docs.cartesia.ai/use-the-api/api-errors',
    date: '2026-11',
  },
  'eleven-labs-errors': {
    kind: 'provider',
    name: 'ElevenLabs help',
    page: 'API: error code 400 or 401',
    url: 'https://help.elevenlabs.io/hc/en-us/articles/19572237925521',
    date: '2026-11',
  },
  'eleven-labs-429': {
    kind: 'provider',
    name: 'ElevenLabs help',
    page: 'API: error code 429',
    url: 'https://help.elevenlabs.io/hc/en-us/articles/19571824571921',
    date: '2026-11',
  },
  'azure-content-filter': {
    kind: 'second-hand',
    name: 'Developers Digest',
    page: 'Azure OpenAI 400 content_filter, after the docs of Microsoft',
    url: 'https://www.developersdigest.tech/errors/api/azure-openai/400-content-filter',
    date: '2026-11',
  },
  'anthropic-errors': {
    kind: 'second-hand',
    name: 'Developers Digest',
    page: 'Anthropic API errors, after the docs of Anthropic',
    url: 'https://www.developersdigest.tech/errors/api/anthropic-api',
    date: '2026-11',
  },
  'perplexity-sonar-end': {
    kind: 'second-hand',
    name: 'Announcements of vendors who moved',
    page: 'Perplexity models move to the Agent API',
    url: 'https://www.truefoundry.com/docs/change-announcements/perplexity-agent-api-migration',
    date: '2026-11',
  },
  'anyscale-endpoints': {
    kind: 'provider',
    name: 'Anyscale docs',
    page: 'Changes to Anyscale Endpoints API',
    url: 'https://docs.anyscale.com/endpoints/text-generation/authenticate',
    date: '2024-08',
  },
  'playht-shutdown': {
    kind: 'second-hand',
    name: 'Migration page of a competitor',
    date: '2026-04',
  },
  'fcc-25-15': {
    kind: 'provider',
    name: 'Federal Register',
    page: '2025-04811 (FCC 25-15): Advanced methods to target unlawful robocalls',
    url: 'https://www.federalregister.gov/d/2025-04811',
    date: '2025-03',
  },
  'second-hand-codes': {
    kind: 'second-hand',
    name: 'Third-party code',
    page: 'Newer code that reads these reasons',
    date: '2026-11',
  },
  'twilio-geo-permissions': {
    kind: 'provider',
    name: 'Twilio support',
    page: 'Voice dialing geographic permissions',
    url: 'https://help.twilio.com/articles/223180228',
    date: '2026-11',
  },
  'twilio-stream-errors': {
    kind: 'provider',
    name: 'Twilio docs',
    page: 'Error 31924: Stream, WebSocket protocol error',
    url: 'https://www.twilio.com/docs/api/errors/31924',
    date: '2026-04',
  },
  'vonage-call-statuses': {
    kind: 'provider',
    name: 'Vonage docs',
    page: 'Call statuses',
    url: 'https://developer.vonage.com/en/legacy-client-sdk/in-app-voice/concepts/call-statuses',
    date: '2026-11',
  },
  'twilio-31603': {
    kind: 'provider',
    name: 'Twilio docs',
    page: 'Error 31603: Decline',
    url: 'https://www.twilio.com/docs/api/errors/31603',
    date: '2026-11',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** The short name of a source. */
export type SourceId = keyof typeof SOURCES;
