import type { Evidence } from './vendor.ts';

/** What IDs of Retell's look like that are not a call's alone: many digits that say nothing of a person. */
interface RetellIds extends Evidence {
  readonly agent: RegExp;
  /** Any of them, in a longer text. */
  readonly any: RegExp;
}

/** A file of its own: what is private in a text is asked where no vendor is. */
export const RETELL_IDS: RetellIds = {
  agent: /^agent_[0-9a-f]+$/i,
  any: /(?:call|agent|llm|conversation_flow|batch_call)_[0-9a-f]{10,40}/,
  sure: 'copied',
  from: 'third-party code that names its agents and models so; flows and campaigns as their fields are named',
  checked: '2026-11',
};
