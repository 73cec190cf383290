/** What the overlay takes from the room of reasons: the bundle that is measured. */
export { attribute, attributeLabel } from '../../lib/reasons/attribute.ts';
export { agrees, resolve } from '../../lib/reasons/resolve.ts';
