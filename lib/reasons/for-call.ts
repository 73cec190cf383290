import type { CallCondition, Diagnosis, Statement } from './diagnosis.ts';

/** What is known of one call beside its code. */
export interface CallFacts {
  readonly direction?: 'inbound' | 'outbound' | undefined;
  readonly medium?: 'phone' | 'web' | undefined;
  readonly durationSec?: number | undefined;
  /** Whether every call of its assistant since some moment failed so. */
  readonly everyCallFails?: boolean | undefined;
}

function holds(when: CallCondition, call: CallFacts): boolean {
  const { direction, medium, durationSec, atMostSec, everyCallFails } = when;
  if (everyCallFails !== undefined && call.everyCallFails !== true) return false;
  if (atMostSec !== undefined && call.durationSec !== undefined && call.durationSec > atMostSec)
    return false;
  if (durationSec !== undefined) {
    const { from = 0, below = Infinity } = durationSec;
    if (call.durationSec === undefined) return false;
    if (call.durationSec < from || call.durationSec >= below) return false;
  }
  const isOther = <T>(asked: T | undefined, is: T | undefined): boolean =>
    asked !== undefined && is !== undefined && asked !== is;
  return !isOther(direction, call.direction) && !isOther(medium, call.medium);
}

function fitting<T extends Statement>(statements: readonly T[], call: CallFacts): readonly T[] {
  return statements.filter(({ when }) => when === undefined || holds(when, call));
}

/**
 * A diagnosis with what fits one call: statements for a direction or medium that the call is known not to have
 * are left out, and so are those for a duration, or for an assistant whose every call fails, unless that is known.
 */
export function forCall(diagnosis: Diagnosis, call: CallFacts): Diagnosis {
  const { causes, steps, evidence, suspects } = diagnosis;
  return {
    ...diagnosis,
    causes: fitting(causes, call),
    steps: {
      run: fitting(steps.run, call),
      find: fitting(steps.find, call),
      report: fitting(steps.report, call),
    },
    evidence: fitting(evidence, call),
    suspects: suspects.map(({ tell, ...suspect }) =>
      tell === undefined || fitting([tell], call).length === 0 ? suspect : { ...suspect, tell },
    ),
  };
}
