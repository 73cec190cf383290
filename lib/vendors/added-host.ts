const HOST =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** Whether a text is a host name as settings keep it: lower case, no scheme, port, path or wildcard. */
export function isHostName(text: string): boolean {
  return HOST.test(text);
}

/**
 * The host name in what a user typed: a host, with or without a path, or a whole https address. Undefined
 * for everything else, `http:` included, since an extension's scripts are only sent where pages are safe.
 */
export function hostIn(text: string): string | undefined {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(address)) return undefined;
  const { protocol, hostname, username } = new URL(address);
  const isFine = protocol === 'https:' && username === '' && isHostName(hostname);
  return isFine ? hostname : undefined;
}

/** The match pattern of every page on a host, as permissions and content scripts want it. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}
