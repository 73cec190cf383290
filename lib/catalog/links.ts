import type { VendorId } from '../vendors/vendor.ts';

/** A page on the web that a card can lead to; when it was last read stands in `checked-pages.ts`. */
export interface CatalogLink {
  readonly kind: 'document' | 'status' | 'settings';
  /** What the link says. */
  readonly text: string;
  readonly url: `https://${string}`;
  /** Whose settings or status it is; shown for this vendor alone. */
  readonly vendor?: VendorId;
}

function status(name: string, host: string): CatalogLink {
  return { kind: 'status', text: `${name} status`, url: `https://${host}` };
}

function document(text: string, page: string): CatalogLink {
  return { kind: 'document', text, url: `https://${page}` };
}

function ofRetell(text: string, page: string): CatalogLink {
  return { ...document(text, `docs.retellai.com/${page}`), vendor: 'retell' };
}

function settings(vendor: VendorId, text: string, page: string): CatalogLink {
  return { kind: 'settings', text, url: `https://${page}`, vendor };
}

/** Where a provider keeps keys, bills and limits. */
function consoleOf(name: string, page: string): CatalogLink {
  return { kind: 'settings', text: `${name} console`, url: `https://${page}` };
}

/** Every page that cards lead to. */
export const LINKS = {
  'vapi-end-reasons': document('Vapi: end reasons', 'docs.vapi.ai/calls/call-ended-reason'),
  'vapi-call-errors': document(
    'Troubleshoot call errors, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors',
  ),
  'vapi-errors-never-rang': document(
    'Calls that never ring, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors#phone-never-rang',
  ),
  'vapi-errors-no-answer': document(
    'Calls that nobody answers, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors#phone-rang-but-nobody-answered',
  ),
  'vapi-errors-dropped': document(
    'Calls that drop, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors#call-dropped-mid-conversation',
  ),
  'vapi-errors-silent': document(
    'Assistants that fall silent, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors#assistant-went-silent-or-unresponsive',
  ),
  'vapi-errors-transfer': document(
    'Transfers that fail, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors#transfer-failed',
  ),
  'vapi-errors-normal': document(
    'Calls that end normally, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors#call-ended-normally',
  ),
  'vapi-billing-guide': document(
    'Billing and credits, at Vapi',
    'docs.vapi.ai/billing/manage-billing-and-credits',
  ),
  'vapi-concurrency': document('Call concurrency at Vapi', 'docs.vapi.ai/calls/call-concurrency'),
  'vapi-call-queue': document(
    'Queueing calls for Vapi at Twilio',
    'docs.vapi.ai/calls/call-queue-management',
  ),
  'vapi-outbound-calls': document('Outbound calls at Vapi', 'docs.vapi.ai/calls/outbound-calling'),
  'vapi-free-numbers': document('Free numbers of Vapi', 'docs.vapi.ai/free-telephony'),
  'vapi-recording-consent': document(
    'Recording consent at Vapi',
    'docs.vapi.ai/security-and-privacy/recording-consent-plan',
  ),
  'vapi-versioning': document(
    'Versions of assistants at Vapi',
    'docs.vapi.ai/assistants/versioning/versioning-assistants',
  ),
  'vapi-server-events': document('Server events of Vapi', 'docs.vapi.ai/server-url/events'),
  'vapi-setting-server-urls': document(
    'Setting server URLs at Vapi',
    'docs.vapi.ai/server-url/setting-server-urls',
  ),
  'vapi-azure-openai': document(
    'Azure OpenAI, at Vapi',
    'docs.vapi.ai/providers/model/azure-openai',
  ),
  'vapi-bedrock': document(
    'Anthropic Bedrock, at Vapi',
    'docs.vapi.ai/providers/model/anthropic-bedrock',
  ),
  'vapi-tavus': document(
    'Custom Tavus replicas, at Vapi',
    'docs.vapi.ai/customization/custom-voices/tavus',
  ),
  'vapi-xai-transcriber': document('xAI, at Vapi', 'docs.vapi.ai/providers/transcriber/xai'),
  'vapi-soniox': document('Soniox, at Vapi', 'docs.vapi.ai/providers/transcriber/soniox'),
  'vapi-custom-llm': document(
    'Custom LLMs at Vapi',
    'docs.vapi.ai/customization/custom-llm/using-your-server',
  ),
  'vapi-custom-voice': document('Custom voices at Vapi', 'docs.vapi.ai/customization/custom-tts'),
  'vapi-custom-transcriber': document(
    'Custom transcribers at Vapi',
    'docs.vapi.ai/customization/custom-transcriber',
  ),
  'vapi-static-ips': document(
    'Static IP addresses of Vapi',
    'docs.vapi.ai/security-and-privacy/static-ip-addresses',
  ),
  'vapi-provider-keys': document(
    'Provider keys at Vapi',
    'docs.vapi.ai/customization/provider-keys',
  ),
  'vapi-model-fallback': document(
    'Model fallback at Vapi',
    'docs.vapi.ai/customization/model-fallback-plan',
  ),
  'vapi-assistant-hooks': document(
    'Assistant hooks at Vapi',
    'docs.vapi.ai/assistants/assistant-hooks',
  ),
  'vapi-number-hooks': document(
    'Phone number hooks at Vapi',
    'docs.vapi.ai/phone-numbers/phone-number-hooks',
  ),
  'vapi-call-timeouts': document(
    'Call timeouts at Vapi',
    'docs.vapi.ai/documentation/assistants/conversation-behavior/call-timeout-settings',
  ),
  'vapi-end-call-phrases': document(
    'End call phrases at Vapi',
    'docs.vapi.ai/documentation/assistants/conversation-behavior/end-call-phrases',
  ),
  'retell-do-not-call': ofRetell('Do-not-call requests at Retell', 'build/do-not-call'),
  'vapi-hang-up': document('Hang Up tool of Vapi', 'docs.vapi.ai/tools/hang-up'),
  'vapi-tools-troubleshooting': document(
    'Custom tools that fail, at Vapi',
    'docs.vapi.ai/tools/custom-tools-troubleshooting',
  ),
  'vapi-voicemail': document(
    'Voicemail detection at Vapi',
    'docs.vapi.ai/calls/voicemail-detection',
  ),
  'vapi-join-timeout': document(
    'Customer join timeout at Vapi',
    'docs.vapi.ai/calls/customer-join-timeout',
  ),
  'vapi-transfer-call': document('Transfer call tool of Vapi', 'docs.vapi.ai/tools/transfer-call'),
  'vapi-warm-transfer': document(
    'Assistant-based warm transfer at Vapi',
    'docs.vapi.ai/calls/assistant-based-warm-transfer',
  ),
  'vapi-twilio-bypass': document(
    'Call handling with Vapi and Twilio',
    'docs.vapi.ai/calls/call-handling-with-vapi-and-twilio',
  ),
  'vapi-sip-trunk': document('SIP trunks at Vapi', 'docs.vapi.ai/advanced/sip/sip-trunk'),
  'vapi-sip-credentials': document(
    'SIP trunk credentials at Vapi',
    'docs.vapi.ai/advanced/sip/troubleshoot-sip-trunk-credential-errors',
  ),
  'vapi-sip-response-codes': document(
    'SIP response codes at Vapi',
    'docs.vapi.ai/advanced/sip/troubleshoot-sip-response-codes',
  ),
  'vapi-sip-networking': document(
    'SIP addresses and ports of Vapi',
    'docs.vapi.ai/advanced/sip/sip-networking',
  ),
  'vapi-transfer-drops': document(
    'Transfers that drop, at Vapi',
    'docs.vapi.ai/phone-calling/in-call-control/transfer-calls/debug-forwarding-drops',
  ),
  'vapi-issue-reporting': document(
    'What Vapi support wants to know',
    'docs.vapi.ai/issue-reporting',
  ),
  'vapi-status': { ...status('Vapi', 'status.vapi.ai'), vendor: 'vapi' },
  'vapi-integrations': settings(
    'vapi',
    'Integrations at Vapi',
    'dashboard.vapi.ai/settings/integrations',
  ),
  'vapi-billing': settings('vapi', 'Billing at Vapi', 'dashboard.vapi.ai/settings/billing'),
  'vapi-phone-numbers': settings(
    'vapi',
    'Phone numbers at Vapi',
    'dashboard.vapi.ai/phone-numbers',
  ),
  'vapi-assistants': settings('vapi', 'Assistants at Vapi', 'dashboard.vapi.ai/assistants'),
  'vapi-tools': settings('vapi', 'Tools at Vapi', 'dashboard.vapi.ai/tools'),
  'vapi-logs': settings('vapi', 'Logs at Vapi', 'dashboard.vapi.ai/logs'),
  'vapi-organization': settings(
    'vapi',
    'General settings at Vapi',
    'dashboard.vapi.ai/settings/organization',
  ),

  'retell-end-reasons': document(
    'Retell: end reasons',
    'docs.retellai.com/reliability/debug-call-disconnect',
  ),
  'retell-status': { ...status('Retell', 'status.retellai.com'), vendor: 'retell' },
  'retell-concurrency': ofRetell('Concurrency at Retell', 'deploy/concurrency'),
  'retell-billing': ofRetell('What Retell bills', 'accounts/billing-exceptions'),
  'retell-voicemail': ofRetell('Voicemail and phone menus at Retell', 'build/handle-voicemail'),
  'retell-custom-telephony': ofRetell(
    'Own numbers and trunks at Retell',
    'deploy/custom-telephony',
  ),
  'retell-branded-call': ofRetell('Branded calls at Retell', 'build/telephony/branded-call'),
  'retell-spam-likely': ofRetell(
    'Spam likely overview at Retell',
    'build/telephony/call_efficiency_overview',
  ),
  'retell-outage-mode': ofRetell('Outage mode of Retell', 'reliability/outage-mode'),
  'retell-support': ofRetell('Support of Retell', 'general/support'),
  'retell-webhooks': ofRetell('Webhooks of Retell', 'features/webhook-overview'),
  'retell-transfer-call': ofRetell(
    'Transfers at Retell',
    'build/single-multi-prompt/transfer-call',
  ),
  'retell-inbound-webhook': ofRetell('Inbound webhook of Retell', 'features/inbound-call-webhook'),
  'retell-llm-websocket': ofRetell('LLM WebSocket of Retell', 'api-references/llm-websocket'),
  'retell-dashboard': settings('retell', 'Dashboard of Retell', 'dashboard.retellai.com'),
  'uponai-documentation': document('UponAI: end reasons', 'documentation.uponai.com'),

  'twilio-errors': document('Error codes of Twilio', 'www.twilio.com/docs/api/errors'),
  'twilio-voice-integrity': document(
    'Spam labels on numbers of Twilio',
    'www.twilio.com/docs/voice/spam-monitoring-with-voiceintegrity',
  ),
  'twilio-geo-permissions': {
    kind: 'settings',
    text: 'Geographic permissions of Twilio',
    url: 'https://www.twilio.com/console/voice/calls/geo-permissions/low-risk',
  },
  'twilio-calls': {
    kind: 'settings',
    text: 'Call log of Twilio',
    url: 'https://console.twilio.com/us1/monitor/logs/calls',
  },
  'twilio-status': status('Twilio', 'status.twilio.com'),
  'deepinfra-scoped-tokens': document(
    'Scoped tokens of DeepInfra',
    'deepinfra.com/docs/advanced/scoped_jwt',
  ),
  'telnyx-outbound-profiles': {
    kind: 'settings',
    text: 'Outbound voice profiles of Telnyx',
    url: 'https://portal.telnyx.com/#/outbound-profiles',
  },
  'vonage-dashboard': {
    kind: 'settings',
    text: 'Dashboard of Vonage',
    url: 'https://dashboard.nexmo.com',
  },

  'vonage-status': status('Vonage', 'vonageapi.statuspage.io'),

  'anyscale-console': consoleOf('Anyscale', 'console.anyscale.com'),
  'anthropic-console': consoleOf('Anthropic', 'console.anthropic.com'),
  'assembly-ai-console': consoleOf('AssemblyAI', 'www.assemblyai.com/dashboard'),
  'aws-console': consoleOf('Amazon Bedrock', 'console.aws.amazon.com/bedrock'),
  'azure-console': consoleOf('Azure', 'portal.azure.com'),
  'cartesia-console': consoleOf('Cartesia', 'play.cartesia.ai'),
  'cerebras-console': consoleOf('Cerebras', 'cloud.cerebras.ai'),
  'deepgram-console': consoleOf('Deepgram', 'console.deepgram.com'),
  'deep-seek-console': consoleOf('DeepSeek', 'platform.deepseek.com'),
  'eleven-labs-console': consoleOf('ElevenLabs', 'elevenlabs.io/app'),
  'google-console': consoleOf('Google', 'aistudio.google.com/apikey'),
  'google-cloud-console': consoleOf('Google Cloud', 'console.cloud.google.com'),
  'groq-console': consoleOf('Groq', 'console.groq.com'),
  'mistral-console': consoleOf('Mistral', 'console.mistral.ai'),
  'openai-console': consoleOf('OpenAI', 'platform.openai.com/settings'),
  'openrouter-console': consoleOf('OpenRouter', 'openrouter.ai/settings'),
  'inflection-ai-console': consoleOf('Inflection AI', 'developers.inflection.ai'),
  'perplexity-console': consoleOf('Perplexity', 'console.perplexity.ai'),
  'runpod-console': consoleOf('Runpod', 'console.runpod.io'),
  'tavus-console': consoleOf('Tavus', 'platform.tavus.io'),
  'soniox-console': consoleOf('Soniox', 'console.soniox.com'),
  'speechmatics-console': consoleOf('Speechmatics', 'portal.speechmatics.com'),
  'together-ai-console': consoleOf('Together AI', 'api.together.ai/settings'),
  'xai-console': consoleOf('xAI', 'console.x.ai'),

  'anthropic-status': status('Anthropic', 'status.anthropic.com'),
  'assembly-ai-status': status('AssemblyAI', 'status.assemblyai.com'),
  'aws-status': status('AWS', 'health.aws.amazon.com/health/status'),
  'azure-status': status('Azure', 'azure.status.microsoft'),
  'baseten-status': status('Baseten', 'status.baseten.co'),
  'cartesia-status': status('Cartesia', 'status.cartesia.ai'),
  'cerebras-status': status('Cerebras', 'status.cerebras.ai'),
  'deepgram-status': status('Deepgram', 'status.deepgram.com'),
  'deepinfra-status': status('DeepInfra', 'status.deepinfra.com'),
  'deep-seek-status': status('DeepSeek', 'status.deepseek.com'),
  'eleven-labs-status': status('ElevenLabs', 'status.elevenlabs.io'),
  'gladia-status': status('Gladia', 'status.gladia.io'),
  'google-ai-status': status('Google AI Studio', 'aistudio.google.com/status'),
  'google-cloud-status': status('Google Cloud', 'status.cloud.google.com'),
  'groq-status': status('Groq', 'groqstatus.com'),
  'hume-status': status('Hume', 'status.hume.ai'),
  'inworld-status': status('Inworld', 'status.inworld.ai'),
  'minimax-status': status('MiniMax', 'status.minimax.io'),
  'mistral-status': status('Mistral', 'status.mistral.ai'),
  'openai-status': status('OpenAI', 'status.openai.com'),
  'openrouter-status': status('OpenRouter', 'status.openrouter.ai'),
  'perplexity-status': status('Perplexity', 'status.perplexity.com'),
  'runpod-status': status('Runpod', 'uptime.runpod.io'),
  'soniox-status': status('Soniox', 'status.soniox.com'),
  'speechmatics-status': status('Speechmatics', 'status.speechmatics.com'),
  'tavus-status': status('Tavus', 'status.tavus.io'),
  'together-ai-status': status('Together AI', 'status.together.ai'),
  'xai-status': status('xAI', 'status.x.ai'),
} as const satisfies Readonly<Record<string, CatalogLink>>;

/** The short name of a link. */
export type LinkId = keyof typeof LINKS;

/** Where each vendor explains its end reasons, and its own status page, where one is known. */
export const VENDOR_LINKS: Readonly<
  Record<VendorId, { readonly document: LinkId; readonly status?: LinkId }>
> = {
  vapi: { document: 'vapi-end-reasons', status: 'vapi-status' },
  retell: { document: 'retell-end-reasons', status: 'retell-status' },
  uponai: { document: 'uponai-documentation' },
};
