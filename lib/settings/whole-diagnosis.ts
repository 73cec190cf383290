import type { Diagnosis } from '../reasons/diagnosis.ts';
import { readSettings } from './store.ts';

/**
 * A diagnosis with its texts, which reports come without. The catalog is a file of its own that is
 * loaded when somebody asks for the first time.
 *
 * @param label what the page showed, where no code is known
 */
export async function wholeDiagnosis(
  { code, vendor }: Pick<Diagnosis, 'code' | 'vendor'>,
  label: string,
): Promise<Diagnosis> {
  const [{ diagnose, diagnoseLabel }, { KNOWLEDGE }, settings] = await Promise.all([
    import('../reasons/index.ts'),
    import('../reasons/knowledge.ts'),
    readSettings(),
  ]);
  return code === undefined
    ? diagnoseLabel(label, vendor, settings, KNOWLEDGE)
    : diagnose(code, vendor, settings, KNOWLEDGE);
}
