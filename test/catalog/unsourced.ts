import { CATALOG, type Catalog } from '../../lib/catalog/index.ts';

/** Whether what is written names nothing that it rests on. */
const isUnsourced = (source: unknown): boolean => source === 'unsourced';

/**
 * Every statement of the catalog that nobody has found a source for, as `place: text`. A bare text has the
 * source of the object around it.
 */
export function unsourced(catalog: Catalog = CATALOG): string[] {
  const found: string[] = [];
  const visit = (value: unknown, source: unknown, place: string): void => {
    if (typeof value === 'string') {
      if (isUnsourced(source)) found.push(`${place}: ${value}`);
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, source, place);
    } else if (typeof value === 'object' && value !== null) {
      const object = value as Readonly<Record<string, unknown>>;
      visit(object['text'], object['source'] ?? source, place);
    }
  };
  const ofAdvice = (written: object, place: string): void => {
    const object = written as Readonly<Record<string, unknown>>;
    const { source } = object;
    visit(object['meaning'], source, place);
    visit(object['causes'], source, place);
    visit(object['evidence'], source, place);
    for (const steps of ['steps', 'before', 'after', 'ownEndpoint']) {
      for (const group of Object.values(object[steps] ?? {})) visit(group, source, place);
    }
    for (const suspect of (object['suspects'] ?? []) as { tell: unknown }[]) {
      visit(suspect.tell, source, place);
    }
    if ((object['charged'] as { source?: unknown } | undefined)?.source === 'unsourced') {
      found.push(`${place}: charged`);
    }
  };
  const { reasons, sip, failures, kinds, frames, verdicts } = catalog;
  for (const objects of [reasons.vapi, reasons.retell, sip, failures, kinds, frames, verdicts]) {
    for (const [key, object] of Object.entries(objects)) ofAdvice(object as object, key);
  }
  return found;
}
