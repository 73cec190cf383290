import { defined } from '../calls/defined.ts';
import { STAGES } from '../catalog/stages.ts';
import type { Component, Stage } from '../catalog/terms.ts';
import type { Circumstances } from './diagnosis.ts';

const STAGE = new RegExp(`^call\\.(${STAGES.join('|')})\\.`);

/** Words of codes, and the part of a call that each is about. */
const PARTS: readonly (readonly [RegExp, Component])[] = [
  [/transcri|(?:^|-)stt(?:-|$)/, 'transcriber'],
  [/(?:^|-)(?:voice|tts)(?:-|$)/, 'voice'],
  [/(?:^|-)(?:llm|model)(?:-|$)/, 'LLM'],
  [/(?:^|-)(?:sip|twilio|vonage|telnyx|telephony|dial)(?:-|$)/, 'telephony'],
  [/(?:^|-)(?:transfer|forwarding)(?:-|$)/, 'transfer'],
  [/(?:^|-)webhook(?:-|$)/, 'webhook'],
  [/(?:^|-)(?:microphone|mic)(?:-|$)/, 'microphone'],
  [/(?:^|-)tool(?:-|$)/, 'tool'],
  [/(?:^|-)(?:concurrency|limit|limits)(?:-|$)/, 'limits'],
  [/(?:^|-)(?:billing|credit|credits|budget|subscription)(?:-|$)/, 'billing'],
];

/** What the words of a code say that nobody has listed: when the call came to its end, and what it is about. */
export function wordsSayOf(code: string): Pick<Circumstances, 'stage' | 'component'> {
  const stage = STAGE.exec(code)?.[1] as Stage | undefined;
  const words = code.replace(STAGE, '').replace(/[._]/g, '-').toLowerCase();
  const component = PARTS.find(([part]) => part.test(words))?.[1];
  return defined<Pick<Circumstances, 'stage' | 'component'>>({ stage, component });
}
