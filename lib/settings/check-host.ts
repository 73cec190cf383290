import { isHost, isObject, isVendor } from '../calls/checks.ts';
import type { Dashboard } from '../vendors/vendor.ts';
import { VENDORS, vendorOfHost } from '../vendors/index.ts';
import { accept, refuse, unknownField, type Checked } from './problem.ts';

/** Checks a host that the user has added: not one of the vendors' own. Never throws. */
export function checkAddedHost(value: unknown): Checked<Dashboard> {
  if (!isObject(value)) return refuse('form');
  const unknownName = unknownField(value, ['host', 'vendor']);
  if (unknownName !== undefined) return refuse('field', { field: unknownName });
  const { host, vendor } = value;
  if (!isHost(host)) return refuse('no-host', { field: 'host' });
  if (!isVendor(vendor)) {
    return refuse('choice', { field: 'vendor', choices: Object.keys(VENDORS) });
  }
  return vendorOfHost(host) === undefined ? accept({ host, vendor }) : refuse('built-in');
}
