import type { Outcome, Stage } from '../catalog/terms.ts';

/** What came of a call that failed at a stage, where nothing else is known. */
export function outcomeAt(stage: Stage | undefined): Outcome | undefined {
  switch (stage) {
    case 'start':
      return 'never-started';
    case 'ringing':
      return 'not-reached';
    case 'in-progress':
      return 'broke-off';
    default:
      return undefined;
  }
}
