import type { Diagnosis } from '../reasons/diagnosis.ts';
import { readSettings } from './store.ts';

/**
 * A diagnosis with why and what to do, which reports come without. The remedies are a file of their own that is
 * loaded when somebody asks for the first time.
 *
 * @param label what the page showed, where no code is known
 */
export async function wholeDiagnosis(
  { code, vendor }: Pick<Diagnosis, 'code' | 'vendor'>,
  label: string,
): Promise<Diagnosis> {
  const [{ diagnose, diagnoseLabel }, settings] = await Promise.all([
    import('../reasons/index.ts'),
    readSettings(),
  ]);
  return code === undefined
    ? diagnoseLabel(label, vendor, settings)
    : diagnose(code, vendor, settings);
}
