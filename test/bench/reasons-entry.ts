/** What the overlay takes from the room of reasons: the bundle that is measured. */
export { agrees, diagnose, diagnoseLabel, resolve } from '../../lib/reasons/index.ts';
