import type { VendorId } from '../vendors/vendor.ts';

/** A page on the web that a card can lead to, checked to exist. */
export interface CheckedLink {
  readonly kind: 'document' | 'status' | 'settings';
  /** What the link says. */
  readonly text: string;
  readonly url: `https://${string}`;
  /** When somebody last saw that it leads there: `YYYY-MM`. */
  readonly checked: string;
  /** Whose settings or status it is; shown for this vendor alone. */
  readonly vendor?: VendorId;
}

function status(name: string, host: string, checked = '2026-11'): CheckedLink {
  return { kind: 'status', text: `${name} status`, url: `https://${host}`, checked };
}

function document(text: string, page: string, checked = '2026-11'): CheckedLink {
  return { kind: 'document', text, url: `https://${page}`, checked };
}

function settings(vendor: VendorId, text: string, page: string, checked = '2026-11'): CheckedLink {
  return { kind: 'settings', text, url: `https://${page}`, checked, vendor };
}

/** Every page that cards lead to. */
export const LINKS = {
  'vapi-end-reasons': document('Vapi: end reasons', 'docs.vapi.ai/calls/call-ended-reason'),
  'vapi-call-errors': document(
    'Troubleshoot call errors, at Vapi',
    'docs.vapi.ai/calls/troubleshoot-call-errors',
  ),
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

  'retell-end-reasons': document(
    'Retell: end reasons',
    'docs.retellai.com/reliability/debug-call-disconnect',
  ),
  'retell-status': { ...status('Retell', 'status.retellai.com'), vendor: 'retell' },
  'retell-concurrency': document('Concurrency at Retell', 'docs.retellai.com/deploy/concurrency'),
  'uponai-documentation': document('UponAI: end reasons', 'documentation.uponai.com'),

  'twilio-errors': document('Error codes of Twilio', 'www.twilio.com/docs/api/errors'),
  'twilio-status': status('Twilio', 'status.twilio.com'),

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
  'google-cloud-status': status('Google Cloud', 'status.cloud.google.com'),
  'groq-status': status('Groq', 'groqstatus.com'),
  'mistral-status': status('Mistral', 'status.mistral.ai'),
  'openai-status': status('OpenAI', 'status.openai.com'),
  'openrouter-status': status('OpenRouter', 'status.openrouter.ai'),
  'perplexity-status': status('Perplexity', 'status.perplexity.com'),
  'runpod-status': status('Runpod', 'uptime.runpod.io'),
  'speechmatics-status': status('Speechmatics', 'status.speechmatics.com'),
  'together-ai-status': status('Together AI', 'status.together.ai'),
  'xai-status': status('xAI', 'status.x.ai'),
} as const satisfies Readonly<Record<string, CheckedLink>>;

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
