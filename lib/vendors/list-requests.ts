import { retellLists } from './retell.ts';
import { uponaiLists } from './uponai.ts';
import { USUAL_PARAMETERS } from './usual-parameters.ts';
import { vapiLists } from './vapi.ts';
import type { ListParameters, ListRequests, VendorId } from './vendor.ts';

/** How each vendor's dashboard asks for lists of calls. */
export const LIST_REQUESTS: Readonly<Record<VendorId, ListRequests>> = {
  vapi: vapiLists,
  retell: retellLists,
  uponai: uponaiLists,
};

/** Every parameter of a vendor's requests for lists that is known or guessed. */
export function listParameters(vendor: VendorId): readonly ListParameters[] {
  return [...LIST_REQUESTS[vendor].parameters, ...USUAL_PARAMETERS];
}
