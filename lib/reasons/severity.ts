import type { Owner, Severity } from '../catalog/terms.ts';

/** How much an operator should care, where nothing else is known than the owner. */
export function severityOf(owner: Owner): Severity {
  switch (owner) {
    case 'none':
      return 'normal';
    case 'customer':
    case 'unclear':
    case 'unknown':
      return 'attention';
    default:
      return 'failure';
  }
}
