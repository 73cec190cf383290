/** What a provider supplies to a call, as a reader knows it. */
export type Component = 'LLM' | 'voice' | 'transcriber' | 'video';

/** A model, voice, transcriber or video provider that reason codes name. */
export interface Provider {
  /** The vendor's spelling inside a code; also the key of the setting *My own provider keys*. */
  readonly id: string;
  /** The name a reader knows. */
  readonly name: string;
  /** What it supplies; the first is meant where a code does not say. Empty: not known. */
  readonly components: readonly Component[];
  /** Its public status page, https. */
  readonly status?: string;
  /** True for an endpoint that the user runs. */
  readonly own?: true;
}

const L: readonly Component[] = ['LLM'];
const V: readonly Component[] = ['voice'];
const T: readonly Component[] = ['transcriber'];

type Row = readonly [string, string, readonly Component[], string?];

/** Every provider in the vendors' lists and documents; a new one is one line. */
const ROWS: readonly Row[] = [
  ['openai', 'OpenAI', ['LLM', 'voice', 'transcriber'], 'status.openai.com'],
  ['azure-openai', 'Azure OpenAI', L, 'azure.status.microsoft'],
  ['anthropic', 'Anthropic', L, 'status.anthropic.com'],
  ['anthropic-bedrock', 'Anthropic Bedrock', L, 'health.aws.amazon.com/health/status'],
  ['anthropic-vertex', 'Anthropic Vertex', L, 'status.cloud.google.com'],
  ['google', 'Google', ['LLM', 'transcriber'], 'status.cloud.google.com'],
  ['groq', 'Groq', L, 'groqstatus.com'],
  ['xai', 'xAI', L, 'status.x.ai'],
  ['mistral', 'Mistral', L, 'status.mistral.ai'],
  ['minimax', 'MiniMax', ['LLM', 'voice']],
  ['together-ai', 'Together AI', L, 'status.together.ai'],
  ['perplexity-ai', 'Perplexity', L, 'status.perplexity.com'],
  ['deepinfra', 'DeepInfra', L, 'status.deepinfra.com'],
  ['deep-seek', 'DeepSeek', L, 'status.deepseek.com'],
  ['cerebras', 'Cerebras', L, 'status.cerebras.ai'],
  ['inflection-ai', 'Inflection AI', L],
  ['anyscale', 'Anyscale', L],
  ['openrouter', 'OpenRouter', L, 'status.openrouter.ai'],
  ['runpod', 'Runpod', L, 'uptime.runpod.io'],
  ['baseten', 'Baseten', L, 'status.baseten.co'],
  ['vapi', 'Vapi', ['LLM', 'voice'], 'status.vapi.ai'],
  ['eleven-labs', 'ElevenLabs', ['voice', 'transcriber'], 'status.elevenlabs.io'],
  ['cartesia', 'Cartesia', V, 'status.cartesia.ai'],
  ['playht', 'PlayHT', V],
  ['azure', 'Azure', V, 'azure.status.microsoft'],
  ['rime-ai', 'Rime', V],
  ['smallest-ai', 'Smallest AI', V],
  ['neuphonic', 'Neuphonic', V],
  ['hume', 'Hume', V],
  ['sesame', 'Sesame', V],
  ['inworld', 'Inworld', V],
  ['wellsaid', 'WellSaid', V],
  ['lmnt', 'LMNT', V],
  ['neets', 'Neets', V],
  ['deepgram', 'Deepgram', ['transcriber', 'voice'], 'status.deepgram.com'],
  ['assembly-ai', 'AssemblyAI', T, 'status.assemblyai.com'],
  ['gladia', 'Gladia', T],
  ['speechmatics', 'Speechmatics', T, 'status.speechmatics.com'],
  ['talkscriber', 'Talkscriber', T],
  ['azure-speech', 'Azure Speech', T, 'azure.status.microsoft'],
  ['soniox', 'Soniox', T],
  ['tavus', 'Tavus', ['video']],
  ['custom-llm', 'your custom LLM', L],
  ['custom-voice', 'your custom voice', V],
  ['custom-transcriber', 'your custom transcriber', T],
];

/** Old spellings of a provider's id. */
const ALIASES: ReadonlyMap<string, string> = new Map([['11labs', 'eleven-labs']]);

let index: Map<string, Provider> | undefined;

function byId(): Map<string, Provider> {
  index ??= new Map(
    ROWS.map(([id, name, components, status]) => [
      id,
      {
        id,
        name,
        components,
        ...(status && { status: `https://${status}` }),
        ...(id.startsWith('custom-') && { own: true as const }),
      },
    ]),
  );
  return index;
}

/** Every provider that Hangtag knows by name, in the order of the table. */
export function providers(): readonly Provider[] {
  return [...byId().values()];
}

/** The provider with this id or old spelling, or undefined. */
export function providerOf(id: string): Provider | undefined {
  return byId().get(ALIASES.get(id) ?? id);
}

/**
 * Stands in for a provider that the table lacks: its id made readable (`acme-cloud` → `Acme Cloud`).
 * A `custom-…` id is an endpoint that the user runs.
 */
export function unlistedProvider(id: string): Provider {
  if (id.startsWith('custom-')) {
    return { id, name: `your ${id.replaceAll('-', ' ')}`, components: [], own: true };
  }
  const name = id
    .split('-')
    .map((word) => (word === 'ai' ? 'AI' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
  return { id, name, components: [] };
}
