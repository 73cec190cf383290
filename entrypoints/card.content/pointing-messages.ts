import type { Pointing } from '../../lib/card/pointing.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';

/** Pointing at a reason, by messages between popup, background and the frames of a page. */
export const POINTING: Pointing = {
  onStart: (start) => onMessage('startPointing', start),
  onOver: (end) => onMessage('pointingOver', end),
  over: () => void sendMessage('pointingOver').catch(() => undefined),
  teach: (header) => sendMessage('teachColumn', { header }),
  forget: (header) => sendMessage('forgetColumn', { header }).catch(() => undefined),
};
