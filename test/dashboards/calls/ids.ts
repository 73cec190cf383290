import type { Random } from './random.ts';

function grouped(hex: string): string {
  return [8, 12, 16, 20, 32]
    .map((end, i, ends) => hex.slice(i === 0 ? 0 : ends[i - 1], end))
    .join('-');
}

/** A random UUID of version 4, as Vapi's older calls, assistants and organizations have. */
export function uuidV4(random: Random): string {
  const hex = random.hex(32);
  return grouped(
    `${hex.slice(0, 12)}4${hex.slice(13, 16)}${random.pick(['8', '9', 'a', 'b'])}${hex.slice(17)}`,
  );
}

/**
 * A UUID of version 7 for the time `at` (ms): its first 12 digits are that time, so that calls made
 * within 16 ms of each other share the 12 characters that Vapi's table shows.
 */
export function uuidV7(random: Random, at: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  return grouped(`${time}7${random.hex(3)}${random.pick(['8', '9', 'a', 'b'])}${random.hex(15)}`);
}

/** Retell's form of a call ID: `call_` and 27 hex digits. */
export function retellCallId(random: Random): string {
  return `call_${random.hex(27)}`;
}
