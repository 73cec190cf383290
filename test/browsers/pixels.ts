import { inflateSync } from 'node:zlib';
import { contrast, type Color } from './contrast.ts';

/** A picture as it was drawn, in device pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Color of one pixel; throws outside the picture. */
  at(x: number, y: number): Color;
}

/** A part of a picture, in its pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The value that a filter of PNG foretells from the bytes to the left, above and above left (PNG 1.2, 6). */
function foretell(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Reads a PNG as browsers write their screenshots: 8 bits a channel, RGB or RGBA, not interlaced. */
export function readPng(file: Buffer): Picture {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const size = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(file.subarray(at + 8, at + 8 + size));
    }
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, kind, interlaced] = [file[24], file[25], file[28]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) {
    throw new Error(`This is no PNG of a screenshot: depth ${depth}, color ${kind}.`);
  }
  const channels = kind === 2 ? 3 : 4;
  const line = width * channels;
  const packed = inflateSync(Buffer.concat(parts));
  const bytes = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (line + 1)] ?? 0;
    if (filter === 0) {
      packed.copy(bytes, y * line, y * (line + 1) + 1, (y + 1) * (line + 1));
      continue;
    }
    for (let i = 0; i < line; i += 1) {
      const before = i < channels ? 0 : (bytes[y * line + i - channels] ?? 0);
      const above = y === 0 ? 0 : (bytes[(y - 1) * line + i] ?? 0);
      const corner = y === 0 || i < channels ? 0 : (bytes[(y - 1) * line + i - channels] ?? 0);
      const rest = packed[y * (line + 1) + 1 + i] ?? 0;
      bytes[y * line + i] = rest + foretell(filter, before, above, corner);
    }
  }
  return {
    width,
    height,
    at: (x, y) => {
      if (x < 0 || y < 0 || x >= width || y >= height) throw new Error(`No pixel at ${x}, ${y}.`);
      const start = y * line + x * channels;
      return [bytes[start] ?? 0, bytes[start + 1] ?? 0, bytes[start + 2] ?? 0, 1];
    },
  };
}

/** Every pixel of an area that lies within the picture. */
export function pixelsIn(picture: Picture, area: Area): Color[] {
  const found: Color[] = [];
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  for (let y = Math.max(0, Math.ceil(area.y)); y < Math.min(picture.height, bottom); y += 1) {
    for (let x = Math.max(0, Math.ceil(area.x)); x < Math.min(picture.width, right); x += 1) {
      found.push(picture.at(x, y));
    }
  }
  return found;
}

/** Contrast between what an area shows most and what stands out from that most: a text and its ground. */
export function contrastIn(picture: Picture, area: Area): number {
  const pixels = pixelsIn(picture, area);
  const counts = new Map<string, number>();
  for (const pixel of pixels) counts.set(String(pixel), (counts.get(String(pixel)) ?? 0) + 1);
  const [[most] = ['']] = [...counts].sort((a, b) => b[1] - a[1]);
  const ground = pixels.find((pixel) => String(pixel) === most);
  if (ground === undefined) return 1;
  const distinct = new Map(pixels.map((pixel) => [String(pixel), pixel])).values();
  return Math.max(...[...distinct].map((pixel) => contrast(pixel, ground)));
}
