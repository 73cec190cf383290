/** The same with every text, as the card and the history page use it; other pages load the texts when they are needed. */
export { agrees, diagnose, diagnoseLabel, resolve } from '../../lib/reasons/index.ts';
export { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
