/** The same with every text, as extension pages use it. */
export { agrees, diagnose, diagnoseLabel, resolve } from '../../lib/reasons/index.ts';
export { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
