import { FORM_BYTES, formOf, type Encoding } from './file-form.ts';
import { BrokenFile } from './broken-file.ts';

/** Longest line, record or cell that is looked at; no call's own fields come near it. */
export const MAX_RECORD = 4_000_000;

/** A line of a file, or the number of one that is too long to be looked at. */
export interface Line {
  /** From 1. */
  readonly line: number;
  readonly text?: string;
}

/**
 * The text of a file in parts, without its mark; what is no character of its encoding is replaced. Throws
 * `BrokenFile` where it is no text.
 */
export async function* textPartsOf(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array();
  let done = 0;
  for await (const part of bytesOf(file)) {
    done += part.length;
    if (decoder !== undefined) {
      yield decoder.decode(part, { stream: true });
    } else {
      head = joined(head, part);
      if (head.length < FORM_BYTES) continue;
      decoder = new TextDecoder(encodingOf(head));
      yield decoder.decode(head, { stream: true });
    }
    onBytes?.(done);
  }
  if (decoder === undefined) {
    yield new TextDecoder(encodingOf(head)).decode(head);
    onBytes?.(done);
  } else {
    yield decoder.decode();
  }
}

function encodingOf(head: Uint8Array): Encoding {
  const form = formOf(head);
  if ('foreign' in form) throw new BrokenFile(form.foreign);
  return form.encoding;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The bytes of a file in parts. */
async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  // Not every browser can iterate over a stream.
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The lines of a text, however they end. */
export async function* linesOf(
  parts: AsyncIterable<string>,
): AsyncGenerator<Line, void, undefined> {
  let rest = '';
  let tooLong = false;
  let line = 0;
  for await (const part of parts) {
    rest += part;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line++;
      yield tooLong ? { line } : { line, text: text.replace(/\r$/, '') };
      tooLong = false;
    }
    if (rest.length > MAX_RECORD) {
      tooLong = true;
      rest = '';
    }
  }
  if (rest !== '' || tooLong) yield tooLong ? { line: line + 1 } : { line: line + 1, text: rest };
}
