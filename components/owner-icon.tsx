import { OWNER_LOOKS } from '../lib/wording/owner-look.ts';
import type { Owner } from '../lib/catalog/terms.ts';

/** An owner's silhouette, 12 × 12 or larger, in the color of the text around it. */
export function OwnerIcon(props: { readonly owner: Owner; readonly size?: number }) {
  const size = props.size ?? 12;
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path d={OWNER_LOOKS[props.owner].icon} fill="currentColor" />
    </svg>
  );
}
