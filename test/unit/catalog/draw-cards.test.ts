import { describe, expect, it } from 'vitest';
import { COMMONEST, drawCards, drawnText } from '../../catalog/draw-cards.ts';
import { families } from '../../catalog/families.ts';

const codesOf = (seed: number): string[] => drawCards(seed).map(({ code }) => code);

describe('cards drawn for grading', () => {
  it('are the same by the same seed, and others by another', () => {
    expect(drawnText(drawCards(7), 7)).toBe(drawnText(drawCards(7), 7));
    expect(codesOf(7)).not.toEqual(codesOf(8));
  });

  it('are the twenty commonest codes and forty others, some of every family', () => {
    for (const seed of [1, 2, 3]) {
      const cards = drawCards(seed);
      expect(cards.slice(0, 20).map(({ code }) => code)).toEqual(COMMONEST.map(([, code]) => code));
      expect(new Set(cards.map(({ code }) => code)).size).toBe(60);
      const drawn = new Set(cards.map(({ family }) => family));
      for (const { id, provider } of families()) {
        if (provider === undefined) expect(drawn, id).toContain(id);
      }
      expect(
        cards.filter(({ diagnosis }) => diagnosis.provider !== undefined).length,
      ).toBeGreaterThan(20);
    }
  });

  it('can be any failure of any provider, with any answer to the key question', () => {
    const seen = new Set<string>();
    const keys = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      for (const { code, key } of drawCards(seed)) {
        seen.add(code);
        keys.add(key);
      }
    }
    expect([...keys].sort()).toEqual(['open', 'own', 'vendor']);
    const all = families().flatMap(({ codes, provider }) => (provider === undefined ? [] : codes));
    // 27 of some 560 in each of 60 draws: nearly all come up.
    expect(all.filter((code) => seen.has(code)).length / all.length).toBeGreaterThan(0.85);
  });

  it('read as the card of one call does: steps for other calls are left out', () => {
    const cards = drawCards(7);
    const text = drawnText(cards, 7);
    expect(text.match(/^Grade:$/gm)).toHaveLength(60);
    for (const { diagnosis } of cards) expect(text).toContain(diagnosis.title);
    const inbound = cards.filter(({ call }) => call.direction === 'inbound');
    expect(inbound.length).toBeGreaterThan(0);
    for (const { diagnosis, code } of inbound) {
      for (const { when } of diagnosis.steps.run)
        expect(when?.direction, code).not.toBe('outbound');
    }
  });
});
