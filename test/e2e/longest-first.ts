import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, in the order of how long: of the others none takes more than a minute or so. */
const LONGEST = [
  'page-matrix',
  'label-fit',
  'page-fuzz',
  'page-layout',
  'store-packages',
  'watcher',
  'popup',
  'history-page',
  'history',
  'card',
  'options',
  'database',
  'colors',
  'torture',
  'accessible',
  'mixes',
  'files',
  'marking',
];

/**
 * Begins with the files that take longest, so that none of them is left to run alone at the end. Vitest itself knows
 * how long they take only where they have run before, and goes by their size elsewhere.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(basename(moduleId, '.e2e.ts'));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
