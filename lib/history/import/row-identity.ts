import type { CallId } from '../../page/values/call-ids.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { VendorId } from '../../vendors/vendor.ts';
import { callIdIn, isReason } from './columns.ts';

/** Whose call a row of a table is, and which; without an ID where its cell stands for nothing. */
export interface RowIdentity {
  readonly vendor: VendorId;
  readonly id?: CallId | undefined;
}

/** What a row of a table says of its call's identity. */
interface Told {
  /** All cells of the row: one of them may name the vendor. */
  readonly cells: readonly string[];
  /** The cell of the ID; empty where it stands for nothing. */
  readonly idText: string;
  /** The cell of the reason; empty where it stands for nothing. */
  readonly label: string;
}

const vendors = Object.values(VENDORS).map(({ id }) => id);

/**
 * Whose call a row is: a table may hold those of several vendors, and the form of an ID says whose it is. Undefined where
 * an ID is there and is nobody's, or that of a vendor who does not know the row's reason, which the table's does.
 *
 * @param usual whose calls the table holds as a whole
 */
export function identityOfRow(
  { cells, idText, label }: Told,
  usual: VendorId,
): RowIdentity | undefined {
  const own = callIdIn(idText, usual);
  if (own !== undefined) return { vendor: usual, id: own };
  const named = vendors.find((vendor) => cells.some((cell) => isNameOf(vendor, cell)));
  if (idText === '') {
    const isOther = named !== undefined && isReason(label, named) && !isReason(label, usual);
    return { vendor: isOther ? named : usual };
  }
  const found = vendors.flatMap((vendor) => {
    const id = callIdIn(idText, vendor);
    const isContradicted = isReason(label, usual) && !isReason(label, vendor);
    return id === undefined || isContradicted ? [] : [{ vendor, id }];
  });
  // UponAI's IDs have the form of Retell's: Retell's they are unless the row says otherwise.
  return found.find(({ vendor }) => vendor === named) ?? found[0];
}

/** Whether a cell is a vendor's name and nothing else: `Retell`, `retell_ai`, `vapi.ai`. */
function isNameOf(vendor: VendorId, cell: string): boolean {
  if (cell.length > 20) return false;
  const name = cell.toLowerCase().replace(/[^a-z]/g, '');
  return name === vendor || name === `${vendor}ai`;
}
