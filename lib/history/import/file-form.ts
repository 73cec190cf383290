import type { ForeignFile } from './broken-file.ts';

/** How the characters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text by its encoding, or what the file is instead. */
export type FileForm = { readonly encoding: Encoding } | { readonly foreign: ForeignFile };

/** How many bytes of a file are enough to tell its form. */
export const FORM_BYTES = 4096;

/** Beginnings by which files of other kinds are known, in Latin-1. */
const SIGNATURES: readonly (readonly [RegExp, ForeignFile])[] = [
  [/^%PDF-/, 'pdf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[^]{4}\0\0\0\0|RIFF[^]{4}WEBP|II\*\0|MM\0\*)/, 'picture'],
  [/^[^]{4}ftyp(?:heic|heix|mif1|avif)/, 'picture'],
  [/^(?:RIFF[^]{4}WAVE|ID3|OggS|fLaC|\xff[\xfb\xf3\xf2]|[^]{4}ftyp)/, 'recording'],
  // Office files are ZIP archives, with names of their own at the beginning; the older ones are not.
  [/^PK\x03\x04[^]*?(?:\[Content_Types\]\.xml|xl\/|_rels\/|opendocument\.spreadsheet)/, 'workbook'],
  [/^\xd0\xcf\x11\xe0/, 'workbook'],
  [/^(?:PK\x03\x04|PK\x05\x06|\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/, 'archive'],
  [/^(?:SQLite format 3\0|PAR1|Obj\x01|ORC)/, 'database'],
  [/^\{\\rtf/, 'binary'],
];

/** A page, also where something else stands before it, and the tables that old tools save as `.xls`. */
const WEB_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype|html|head|body|table|div|meta|script)\b/i;
const XML_WORKBOOK = /^\s*<\?xml[^]*?<(?:\?mso-application|Workbook|ss:Workbook)\b/;

/** Tells from its beginning what a file is, whatever its name says. */
export function formOf(begin: Uint8Array): FileForm {
  const head = begin.subarray(0, FORM_BYTES);
  const latin = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  const known = SIGNATURES.find(([signature]) => signature.test(latin));
  if (known !== undefined) return { foreign: known[1] };
  const wide = wideEncoding(head);
  const text = wide === undefined ? latin.replace(/^\xef\xbb\xbf/, '') : decoded(head, wide);
  if (XML_WORKBOOK.test(text)) return { foreign: 'workbook' };
  if (WEB_PAGE.test(text)) return { foreign: 'webPage' };
  if (wide !== undefined) return { encoding: wide };
  if (isBinary(head)) return { foreign: 'binary' };
  return { encoding: isUtf8(head) ? 'utf-8' : 'windows-1252' };
}

function decoded(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head);
}

/** UTF-16 by its mark, else by every other byte of a text of Latin letters being zero. */
function wideEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const [even, odd] = [0, 1].map((first) => {
    let zeros = 0;
    for (let at = first; at < head.length; at += 2) if (head[at] === 0) zeros += 1;
    return zeros / Math.max(1, head.length / 2);
  }) as [number, number];
  if (odd > 0.7 && even < 0.1) return 'utf-16le';
  return even > 0.7 && odd < 0.1 ? 'utf-16be' : undefined;
}

/** Whether there are so many control characters that it cannot be a text. */
function isBinary(head: Uint8Array): boolean {
  const strange = head.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b && byte !== 0x1e),
  );
  return strange.length > head.length * 0.02;
}

/** A head may end in the middle of a character. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
