import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepChoice, readChoice, type ViewChoice } from '../../../entrypoints/popup/view-choice.ts';

function store(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
}

describe('the popup’s last choice', () => {
  it('comes back as it was kept', () => {
    const choices: ViewChoice[] = [
      { period: '24h' },
      { period: '90d', vendor: 'retell' },
      { period: '7d', vendor: 'vapi', agent: 'Front desk' },
    ];
    for (const choice of choices) {
      const kept = store();
      keepChoice(kept, choice);
      expect(readChoice(kept)).toEqual(choice);
    }
  });

  it('falls back to seven days of everything for whatever else is there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const choice = readChoice({ getItem: () => text });
        expect(['24h', '7d', '30d', '90d']).toContain(choice.period);
      }),
    );
    expect(readChoice(store())).toEqual({ period: '7d' });
    const forged = '{"period":"1y","vendor":"constructor","agent":"x"}';
    expect(readChoice({ getItem: () => forged })).toEqual({ period: '7d' });
    expect(readChoice({ getItem: () => 'null' })).toEqual({ period: '7d' });
  });

  it('names no assistant that is longer than the background answers for', () => {
    const choiceOf = (letters: number): ViewChoice =>
      readChoice({ getItem: () => JSON.stringify({ vendor: 'vapi', agent: 'a'.repeat(letters) }) });
    expect(choiceOf(200).agent).toHaveLength(200);
    expect(choiceOf(201)).toEqual({ period: '7d', vendor: 'vapi' });
  });

  it('bears a store that refuses', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keepChoice(full, { period: '7d' })).not.toThrow();
  });
});
