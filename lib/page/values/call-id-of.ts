import type { Vendor } from '../../vendors/vendor.ts';
import { fullIdsIn, idIn, isShownAs, type CallId } from './call-ids.ts';
import type { ReasonCell } from '../reason-cell.ts';

/** The ID of a cell's call: as its row shows it, or as drawer and address tell it in full. */
export function callIdOf(cell: ReasonCell, vendor: Vendor, address: string): CallId | undefined {
  const text = cell.fact('callId');
  const shown = text === undefined ? undefined : idIn(text, vendor.callId);
  if (cell.row !== undefined || shown?.whole === true) return shown;
  const near = idNear(cell.element, vendor);
  if (near !== undefined && (shown === undefined || isShownAs(near, shown))) return whole(near);
  const [open, other] = fullIdsIn(safeDecode(address), vendor.callId);
  if (open === undefined || other !== undefined) return shown;
  return shown === undefined || isShownAs(open, shown) ? whole(open) : shown;
}

function whole(id: string): CallId {
  return { head: id, whole: true };
}

function safeDecode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The one full ID in the surroundings of a labeled value; undefined as soon as there are two. */
function idNear(cell: Element, vendor: Vendor): string | undefined {
  let around: Element | null = cell.parentElement;
  for (let level = 0; level < 10 && around !== null && around.localName !== 'body'; level += 1) {
    const text = around.textContent;
    if (text.length > 50_000) return undefined;
    const [id, other] = fullIdsIn(text, vendor.callId);
    if (other !== undefined) return undefined;
    if (id !== undefined) return id;
    around = around.parentElement;
  }
  return undefined;
}
