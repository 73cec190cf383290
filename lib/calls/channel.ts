import type { Channel } from './sighting.ts';

/**
 * How a call was made, from all that a page, a record or a file says of its type and direction: `web_call`,
 * `vapi.websocketCall`, `Phone Call` with `outbound`, `Eingehend`. Undefined where that does not tell.
 */
export function channelIn(text: string): Channel | undefined {
  if (/\bweb|websocket/i.test(text)) return 'web';
  if (/inbound|incoming|eingehend|entrante/i.test(text)) return 'inbound';
  return /outbound|outgoing|ausgehend|saliente/i.test(text) ? 'outbound' : undefined;
}
