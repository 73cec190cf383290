/** The host that this frame belongs to; one that a script fills has its page's origin and no address. */
export function hostOfPage(): string {
  return URL.canParse(origin) ? new URL(origin).hostname : location.hostname;
}
