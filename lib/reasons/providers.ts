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
  /** True for an endpoint that the user runs. */
  readonly own?: true;
}

const COMPONENTS: Readonly<Record<string, Component>> = {
  L: 'LLM',
  V: 'voice',
  T: 'transcriber',
  D: 'video',
};

/** Every provider in the vendors' lists and documents: id, components, name. A new one is one line. */
const ROWS = `
openai LVT OpenAI
azure-openai L Azure OpenAI
anthropic L Anthropic
anthropic-bedrock L Anthropic Bedrock
anthropic-vertex L Anthropic Vertex
google LT Google
groq L Groq
xai L xAI
mistral L Mistral
minimax LV MiniMax
together-ai L Together AI
perplexity-ai L Perplexity
deepinfra L DeepInfra
deep-seek L DeepSeek
cerebras L Cerebras
inflection-ai L Inflection AI
anyscale L Anyscale
openrouter L OpenRouter
runpod L Runpod
baseten L Baseten
vapi LV Vapi
eleven-labs VT ElevenLabs
cartesia V Cartesia
playht V PlayHT
azure V Azure
rime-ai V Rime
smallest-ai V Smallest AI
neuphonic V Neuphonic
hume V Hume
sesame V Sesame
inworld V Inworld
wellsaid V WellSaid
lmnt V LMNT
neets V Neets
deepgram TV Deepgram
assembly-ai T AssemblyAI
gladia T Gladia
speechmatics T Speechmatics
talkscriber T Talkscriber
azure-speech T Azure Speech
soniox T Soniox
tavus D Tavus
custom-llm L your custom LLM
custom-voice V your custom voice
custom-transcriber T your custom transcriber
`;

/** Old spellings of a provider's id. */
const ALIASES: ReadonlyMap<string, string> = new Map([['11labs', 'eleven-labs']]);

let index: Map<string, Provider> | undefined;

function byId(): Map<string, Provider> {
  index ??= new Map(
    ROWS.trim()
      .split('\n')
      .map((row) => {
        const [id = '', parts = '', ...name] = row.split(' ');
        return [
          id,
          {
            id,
            name: name.join(' '),
            components: Array.from(parts).flatMap((part) => COMPONENTS[part] ?? []),
            ...(id.startsWith('custom-') && { own: true as const }),
          },
        ];
      }),
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
  if (/^custom(?:-|$)/.test(id)) {
    return { id, name: `your ${id.replaceAll('-', ' ')}`, components: [], own: true };
  }
  const name = id
    .split('-')
    .map((word) => (word === 'ai' ? 'AI' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
  return { id, name, components: [] };
}
