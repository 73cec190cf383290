/** Longest line, record or cell that is looked at; no call's own fields come near it. */
export const MAX_RECORD = 4_000_000;

/** A line of a file, or the place of one that is too long to be looked at. */
export interface Line {
  /** From 1. */
  readonly line: number;
  readonly text?: string;
}

/** The text of a file in parts. What is no UTF-8 becomes replacement characters. */
export async function* textOf(
  file: Blob,
  onBytes?: (done: number) => void,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let done = 0;
  for await (const part of bytesOf(file)) {
    done += part.length;
    yield decoder.decode(part, { stream: true });
    onBytes?.(done);
  }
  yield decoder.decode();
}

/** The bytes of a file in parts. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
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
