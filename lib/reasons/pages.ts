import type { Link } from './diagnosis.ts';
import type { Provider } from './providers.ts';

/** Public status pages: provider and address. */
const PAGES = `
openai status.openai.com
azure-openai azure.status.microsoft
anthropic status.anthropic.com
anthropic-bedrock health.aws.amazon.com/health/status
anthropic-vertex status.cloud.google.com
google status.cloud.google.com
groq groqstatus.com
xai status.x.ai
mistral status.mistral.ai
together-ai status.together.ai
perplexity-ai status.perplexity.com
deepinfra status.deepinfra.com
deep-seek status.deepseek.com
cerebras status.cerebras.ai
openrouter status.openrouter.ai
runpod uptime.runpod.io
baseten status.baseten.co
eleven-labs status.elevenlabs.io
cartesia status.cartesia.ai
azure azure.status.microsoft
deepgram status.deepgram.com
assembly-ai status.assemblyai.com
speechmatics status.speechmatics.com
azure-speech azure.status.microsoft
`;

/** The public status page of a provider, where one is known; at most one. */
export function statusPage({ id, name }: Provider): readonly Link[] {
  const page = PAGES.split('\n').find((line) => line.startsWith(`${id} `));
  if (page === undefined) return [];
  return [{ kind: 'status', text: `${name} status`, url: `https://${page.slice(id.length + 1)}` }];
}

/** Pages on one subject: what a code must contain, whose catalog, kind, text and address. */
const SUBJECTS: readonly (readonly [RegExp, 'vapi' | '', Link['kind'], string, string])[] = [
  [
    /sip/,
    'vapi',
    'document',
    'SIP trunk credentials at Vapi',
    'docs.vapi.ai/advanced/sip/troubleshoot-sip-trunk-credential-errors',
  ],
  [
    /transfer-|operator/,
    'vapi',
    'document',
    'Transfers that drop, at Vapi',
    'docs.vapi.ai/phone-calling/in-call-control/transfer-calls/debug-forwarding-drops',
  ],
  [
    /vapifault|worker|unknown-error/,
    'vapi',
    'document',
    'What Vapi support wants to know',
    'docs.vapi.ai/issue-reporting',
  ],
  [/twilio/, '', 'document', 'Error codes of Twilio', 'www.twilio.com/docs/api/errors'],
  [/twilio/, '', 'status', 'Twilio status', 'status.twilio.com'],
];

/** Pages on the subject of a code. */
export function pagesFor(code: string, catalog: 'vapi' | 'retell'): readonly Link[] {
  return SUBJECTS.filter(([sign, of]) => sign.test(code) && (of === '' || of === catalog)).map(
    ([, , kind, text, page]) => ({ kind, text, url: `https://${page}` }),
  );
}
