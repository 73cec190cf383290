import fc from 'fast-check';
import { SEED } from '../fixed.ts';

/** Every property test draws its examples from the seed of the run. */
fc.configureGlobal({ seed: SEED });
