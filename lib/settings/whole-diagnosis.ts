import type { Diagnosis } from '../reasons/diagnosis.ts';
import { readSettings } from './store.ts';

/**
 * A diagnosis with why and what to do, which reports come without. The remedies are a file of their own that is
 * loaded when somebody asks for the first time.
 */
export async function wholeDiagnosis(diagnosis: Diagnosis): Promise<Diagnosis> {
  const { code, vendor } = diagnosis;
  if (code === undefined) return diagnosis;
  const [{ diagnose }, settings] = await Promise.all([
    import('../reasons/index.ts'),
    readSettings(),
  ]);
  return diagnose(code, vendor, settings);
}
