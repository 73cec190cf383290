import type { LinkId } from './links.ts';
import type { SourceId } from './sources.ts';
import type { ProviderComponent } from './terms.ts';

/** A model, voice, transcriber or video provider that reason codes name. */
export interface Provider {
  /** The name a reader knows. */
  readonly name: string;
  /** What it supplies; the first is meant where a code does not say. */
  readonly components: readonly ProviderComponent[];
  /** Whose key can be in use, where only one can: the user's `own`, or the `vendor`'s. */
  readonly key?: { readonly is: 'own' | 'vendor'; readonly source: SourceId };
  /** Whether a role of the user's cloud account stands in place of a key. */
  readonly usesRole?: true;
  /** Whether it is an endpoint that the user runs. */
  readonly isOwnEndpoint?: true;
  /** Other spellings of its id in codes. */
  readonly also?: readonly string[];
  readonly status?: LinkId;
  /** Why it has no status page to look at, where it has none. */
  readonly noStatus?: string;
  /** How it is set up at the vendor, where that is a document of its own. */
  readonly document?: LinkId;
  /** Where its keys, bills and limits are. */
  readonly console?: LinkId;
  /**
   * Since when it no longer serves everybody, `YYYY-MM-DD`; where `dedicated` endpoints remain, those who rent one
   * still are served.
   */
  readonly deadSince?: {
    readonly date: string;
    readonly source: SourceId;
    readonly remains?: 'dedicated';
  };
}

const NONE_FOUND = 'no status page found in public documents, Nov 2026';
const OWN_SERVER = 'a server of the user';

const OWN_KEY_ONLY = { is: 'own', source: 'vapi-model-providers' } as const;

/**
 * Every provider that codes and documents name. The id is the vendor's spelling inside a code, and the key of
 * the setting on whose keys are used.
 */
export const PROVIDERS = {
  openai: {
    name: 'OpenAI',
    components: ['LLM', 'voice', 'transcriber'],
    status: 'openai-status',
    console: 'openai-console',
  },
  'azure-openai': {
    name: 'Azure OpenAI',
    components: ['LLM'],
    status: 'azure-status',
    console: 'azure-console',
  },
  anthropic: {
    name: 'Anthropic',
    components: ['LLM'],
    status: 'anthropic-status',
    console: 'anthropic-console',
  },
  'anthropic-bedrock': {
    name: 'Anthropic Bedrock',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    usesRole: true,
    document: 'vapi-bedrock',
    status: 'aws-status',
    console: 'aws-console',
  },
  'anthropic-vertex': {
    name: 'Anthropic Vertex',
    components: ['LLM'],
    status: 'google-cloud-status',
    console: 'google-cloud-console',
  },
  google: {
    name: 'Google',
    components: ['LLM', 'transcriber'],
    status: 'google-ai-status',
    console: 'google-console',
  },
  groq: { name: 'Groq', components: ['LLM'], status: 'groq-status', console: 'groq-console' },
  xai: {
    name: 'xAI',
    components: ['LLM', 'voice', 'transcriber'],
    status: 'xai-status',
    console: 'xai-console',
  },
  mistral: {
    name: 'Mistral',
    components: ['LLM'],
    status: 'mistral-status',
    console: 'mistral-console',
  },
  minimax: { name: 'MiniMax', components: ['LLM', 'voice'], status: 'minimax-status' },
  'together-ai': {
    name: 'Together AI',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    status: 'together-ai-status',
    console: 'together-ai-console',
  },
  'perplexity-ai': {
    name: 'Perplexity',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    status: 'perplexity-status',
    console: 'perplexity-console',
  },
  deepinfra: {
    name: 'DeepInfra',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    status: 'deepinfra-status',
  },
  'deep-seek': {
    name: 'DeepSeek',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    status: 'deep-seek-status',
    console: 'deep-seek-console',
  },
  cerebras: {
    name: 'Cerebras',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    status: 'cerebras-status',
    console: 'cerebras-console',
  },
  'inflection-ai': {
    name: 'Inflection AI',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    noStatus: NONE_FOUND,
  },
  anyscale: {
    name: 'Anyscale',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    deadSince: { date: '2024-08-01', source: 'anyscale-endpoints', remains: 'dedicated' },
    noStatus: NONE_FOUND,
  },
  openrouter: {
    name: 'OpenRouter',
    components: ['LLM'],
    key: OWN_KEY_ONLY,
    status: 'openrouter-status',
    console: 'openrouter-console',
  },
  runpod: {
    name: 'Runpod',
    components: ['LLM'],
    status: 'runpod-status',
    console: 'runpod-console',
  },
  baseten: { name: 'Baseten', components: ['LLM'], status: 'baseten-status' },
  vapi: { name: 'Vapi', components: ['LLM', 'voice', 'transcriber'], status: 'vapi-status' },
  'eleven-labs': {
    name: 'ElevenLabs',
    components: ['voice', 'transcriber'],
    also: ['11labs'],
    status: 'eleven-labs-status',
    console: 'eleven-labs-console',
  },
  cartesia: {
    name: 'Cartesia',
    components: ['voice', 'transcriber'],
    status: 'cartesia-status',
    console: 'cartesia-console',
  },
  playht: {
    name: 'PlayHT',
    components: ['voice'],
    deadSince: { date: '2025-12-31', source: 'playht-shutdown' },
    noStatus: 'the service has ended',
  },
  azure: { name: 'Azure', components: ['voice'], status: 'azure-status', console: 'azure-console' },
  microsoft: {
    name: 'Microsoft',
    components: ['voice'],
    status: 'azure-status',
    console: 'azure-console',
  },
  'rime-ai': { name: 'Rime', components: ['voice'], noStatus: NONE_FOUND },
  'smallest-ai': { name: 'Smallest AI', components: ['voice'], noStatus: NONE_FOUND },
  neuphonic: { name: 'Neuphonic', components: ['voice'], noStatus: NONE_FOUND },
  hume: { name: 'Hume', components: ['voice'], status: 'hume-status' },
  sesame: {
    name: 'Sesame',
    components: ['voice'],
    key: { is: 'vendor', source: 'vapi-sesame' },
    noStatus: NONE_FOUND,
  },
  inworld: { name: 'Inworld', components: ['voice'], status: 'inworld-status' },
  wellsaid: { name: 'WellSaid', components: ['voice'], noStatus: NONE_FOUND },
  lmnt: { name: 'LMNT', components: ['voice'], noStatus: NONE_FOUND },
  neets: { name: 'Neets', components: ['voice'], noStatus: NONE_FOUND },
  deepgram: {
    name: 'Deepgram',
    components: ['transcriber', 'voice'],
    status: 'deepgram-status',
    console: 'deepgram-console',
  },
  'assembly-ai': {
    name: 'AssemblyAI',
    components: ['transcriber'],
    status: 'assembly-ai-status',
    console: 'assembly-ai-console',
  },
  gladia: { name: 'Gladia', components: ['transcriber'], status: 'gladia-status' },
  speechmatics: {
    name: 'Speechmatics',
    components: ['transcriber'],
    status: 'speechmatics-status',
    console: 'speechmatics-console',
  },
  talkscriber: {
    name: 'Talkscriber',
    components: ['transcriber'],
    key: { is: 'vendor', source: 'vapi-talkscriber' },
    noStatus: NONE_FOUND,
  },
  'azure-speech': {
    name: 'Azure Speech',
    components: ['transcriber'],
    status: 'azure-status',
    console: 'azure-console',
  },
  soniox: {
    name: 'Soniox',
    components: ['transcriber'],
    status: 'soniox-status',
    console: 'soniox-console',
  },
  tavus: {
    name: 'Tavus',
    components: ['video'],
    document: 'vapi-tavus',
    status: 'tavus-status',
    console: 'tavus-console',
  },
  'custom-llm': {
    name: 'your custom LLM',
    components: ['LLM'],
    isOwnEndpoint: true,
    document: 'vapi-custom-llm',
    noStatus: OWN_SERVER,
  },
  'custom-voice': {
    name: 'your custom voice',
    components: ['voice'],
    isOwnEndpoint: true,
    document: 'vapi-custom-voice',
    noStatus: OWN_SERVER,
  },
  'custom-transcriber': {
    name: 'your custom transcriber',
    components: ['transcriber'],
    isOwnEndpoint: true,
    document: 'vapi-custom-transcriber',
    noStatus: OWN_SERVER,
  },
} as const satisfies Readonly<Record<string, Provider>>;

/** The vendor's spelling of a provider inside a code. */
export type ProviderId = keyof typeof PROVIDERS;
