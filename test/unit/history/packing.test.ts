import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Packer, Unpacker } from '../../../lib/history/packing.ts';

describe('packed numbers', () => {
  it('come back as they were, however large', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { maxLength: 2_000 }), (numbers) => {
        const packer = new Packer();
        for (const n of numbers) packer.add(n);
        const unpacker = new Unpacker(packer.done());
        const read: number[] = [];
        while (unpacker.hasMore) read.push(unpacker.next());
        expect(read).toEqual(numbers);
      }),
    );
  });

  it('take one byte each where they are small', () => {
    const packer = new Packer();
    for (const n of [0, 1, 127]) packer.add(n);
    expect(packer.done()).toHaveLength(3);
  });

  it('end with bytes that are cut off', () => {
    const unpacker = new Unpacker(Uint8Array.of(200));
    expect(unpacker.next()).toBe(72);
    expect(unpacker.hasMore).toBe(false);
  });
});
