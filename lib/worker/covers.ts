/** Whether a match pattern, as the browser lists permissions, covers every https page of a host. */
export function covers(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, wanted] = /^(?:https|\*):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  if (wanted === undefined) return false;
  if (wanted === '*' || wanted === host) return true;
  return wanted.startsWith('*.') && (host === wanted.slice(2) || host.endsWith(wanted.slice(1)));
}
