import { inflateSync } from 'node:zlib';

/**
 * How many times a printed page, as a PDF, shows a text: whatever is printed beside the page itself shows more. Streams
 * that are no drawing, as fonts and pictures, count for nothing.
 */
export function textsShown(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf);
  let shown = 0;
  for (let from = 0; ;) {
    const at = bytes.indexOf('stream', from);
    if (at === -1) return shown;
    const begin = at + 'stream'.length + (bytes[at + 'stream'.length] === 0x0d ? 2 : 1);
    const end = bytes.indexOf('endstream', begin);
    if (end === -1) return shown;
    from = end + 'endstream'.length;
    shown += drawing(bytes.subarray(begin, end)).match(/[)>\]]\s*T[jJ]\b/g)?.length ?? 0;
  }
}

/** What a stream draws, as text; empty where it is packed in another way. */
function drawing(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
