import { CATALOG, type Catalog } from '../../lib/catalog/index.ts';

/** Whether what is written names nothing that it rests on. */
const isUnsourced = (source: unknown): boolean => source === 'unsourced';

/**
 * Every statement of the catalog that nobody has found a source for, as `where: text`. A bare text has the
 * source of the object around it.
 */
export function unsourced(catalog: Catalog = CATALOG): string[] {
  const found: string[] = [];
  const visit = (value: unknown, source: unknown, where: string): void => {
    if (typeof value === 'string') {
      if (isUnsourced(source)) found.push(`${where}: ${value}`);
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, source, where);
    } else if (typeof value === 'object' && value !== null) {
      const object = value as Readonly<Record<string, unknown>>;
      visit(object['text'], object['source'] ?? source, where);
    }
  };
  const ofAdvice = (written: object, where: string): void => {
    const object = written as Readonly<Record<string, unknown>>;
    const { source } = object;
    visit(object['meaning'], source, where);
    visit(object['causes'], source, where);
    visit(object['evidence'], source, where);
    for (const steps of ['steps', 'before', 'after', 'ownEndpoint']) {
      for (const group of Object.values(object[steps] ?? {})) visit(group, source, where);
    }
    for (const suspect of (object['suspects'] ?? []) as { tell: unknown }[]) {
      visit(suspect.tell, source, where);
    }
    if ((object['charged'] as { source?: unknown } | undefined)?.source === 'unsourced') {
      found.push(`${where}: charged`);
    }
  };
  const { reasons, sip, failures, kinds, frames, verdicts } = catalog;
  for (const objects of [reasons.vapi, reasons.retell, sip, failures, kinds, frames, verdicts]) {
    for (const [key, object] of Object.entries(objects)) ofAdvice(object as object, key);
  }
  return found;
}
