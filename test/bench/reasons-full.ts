/** The same with every remedy, as extension pages use it. */
export { agrees, diagnose, diagnoseLabel, resolve } from '../../lib/reasons/index.ts';
