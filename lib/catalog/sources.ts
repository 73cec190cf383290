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
  /** The page's own date, else that of reading: `YYYY-MM`. */
  readonly date?: string;
}

/** A vendor's page of its documentation. */
function page(name: string, base: string, date: string) {
  return (title: string, path: string, section?: string): Source => ({
    kind: 'vendor-docs',
    name,
    page: title,
    url: base + path,
    ...(section !== undefined && { section }),
    date,
  });
}

const vapi = page('Vapi docs', 'https://docs.vapi.ai/', '2026-08');
const retell = page('Retell docs', 'https://docs.retellai.com/', '2026-11');

/** Everything that statements of the catalog rest on, by a short name. */
export const SOURCES = {
  /** Nobody has looked for a source yet. A test counts these. */
  unsourced: { kind: 'none', name: 'No source yet' },
  /** Follows from the words of the code, or from other statements. */
  inference: { kind: 'inference', name: 'Inference' },

  'vapi-end-reasons': vapi('Call end reasons', 'calls/call-ended-reason'),
  'vapi-call-errors': vapi('Troubleshoot call errors', 'calls/troubleshoot-call-errors'),
  'vapi-call-concurrency': vapi('Call concurrency', 'calls/call-concurrency'),
  'vapi-campaigns': vapi('Outbound campaigns', 'outbound-campaigns/overview'),
  'vapi-billing': vapi('Manage billing and credits', 'billing/manage-billing-and-credits'),
  'vapi-provider-keys': vapi('Provider keys', 'customization/provider-keys'),
  'vapi-model-fallback': vapi('Model fallback', 'customization/model-fallback-plan'),
  'vapi-transcriber-fallback': vapi(
    'Transcriber fallback',
    'customization/transcriber-fallback-plan',
  ),
  'vapi-hooks': vapi('Assistant hooks', 'assistants/assistant-hooks'),
  'vapi-server-url': vapi('Server URLs', 'server-url'),
  'vapi-server-events': vapi('Server events', 'server-url/events'),
  'vapi-static-ips': vapi('Static IP addresses', 'security-and-privacy/static-ip-addresses'),
  'vapi-custom-llm': vapi('Custom LLM', 'customization/custom-llm/using-your-server'),
  'vapi-transfer-call': vapi('Transfer call tool', 'tools/transfer-call'),
  'vapi-warm-transfer': vapi(
    'Assistant-based warm transfer',
    'calls/assistant-based-warm-transfer',
  ),
  'vapi-voicemail': vapi('Voicemail detection', 'calls/voicemail-detection'),
  'vapi-sip-trunk': vapi('SIP trunking', 'advanced/sip/sip-trunk'),
  'vapi-sip-networking': vapi('SIP networking', 'advanced/sip/sip-networking'),
  'vapi-sip-response-codes': vapi(
    'Troubleshoot SIP response codes',
    'advanced/sip/troubleshoot-sip-response-codes',
  ),
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

  'retell-disconnections': retell('Debug call disconnection', 'reliability/debug-call-disconnect'),
  'retell-concurrency': retell('Concurrency', 'deploy/concurrency'),
  'retell-billing': retell('Billing exceptions', 'accounts/billing-exceptions'),
  'retell-inbound-webhook': retell('Inbound call webhook', 'features/inbound-call-webhook'),
  'retell-custom-telephony': retell('Custom telephony', 'deploy/custom-telephony'),
  'retell-sdk': {
    kind: 'vendor-schema',
    name: 'Retell SDK',
    page: 'retell-sdk 5.66.1',
    url: 'https://www.npmjs.com/package/retell-sdk',
    date: '2026-11',
  },

  'rfc-3261': {
    kind: 'provider',
    name: 'RFC 3261',
    page: 'SIP: Session Initiation Protocol',
    url: 'https://www.rfc-editor.org/rfc/rfc3261',
    section: '21',
    date: '2002-06',
  },
  'anyscale-endpoints': {
    kind: 'provider',
    name: 'Anyscale docs',
    page: 'Endpoints',
    url: 'https://docs.anyscale.com',
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
