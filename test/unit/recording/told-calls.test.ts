import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../../lib/calls/call-record.ts';
import { HOUR, MINUTE } from '../../../lib/calls/time.ts';
import { ToldCalls } from '../../../lib/recording/told-calls.ts';
import { callAt, NOW, retellCallAt, type Mixed, type Truth } from './mixes.ts';

const HOSTS = { vapi: 'dashboard.vapi.ai', retell: 'dashboard.retellai.com' } as const;
const WHOLE = {
  vapi: '/call [{"limit":"*"},null]',
  retell: '/v2/list-calls [{},{"filter_criteria":{},"limit":"*"}]',
} as const;
/** Requests with something that nobody understands. */
const UNCLEAR = {
  vapi: '/call [{"layout":"*"},null]',
  retell: '/v2/list-calls [{},{"filter_criteria":{"layout":"*"}}]',
} as const;

class Page {
  readonly #told = new ToldCalls();
  #now = NOW;
  constructor(readonly vendor: Mixed) {}

  /** Whether each call of an answer is fair, as the page knows it then. */
  list(records: readonly CallRecord[], asked: string, later = MINUTE): (boolean | undefined)[] {
    this.#now += later;
    const dashboard = { vendor: this.vendor, host: HOSTS[this.vendor] };
    this.#told.take({ asked, records }, dashboard, () => true, this.#now);
    return [...new Set(records.map((record) => this.#told.fairOf(record)))];
  }
}

describe.each<Mixed>(['vapi', 'retell'])('what a page was told of calls of %s', (vendor) => {
  const of = vendor === 'vapi' ? callAt : retellCallAt;
  const calls: readonly Truth[] = Array.from({ length: 12 }, (_, n) => of(NOW - HOUR * (n + 1), n));
  const some = calls.filter((_, n) => n % 2 === 0 || n === 11);

  it('is true of a call from the first fair list on, whatever others it is in', () => {
    const page = new Page(vendor);
    expect(page.list(calls, WHOLE[vendor])).toEqual([true]);
    expect(page.list(some, WHOLE[vendor].replace('limit', 'status'))).toEqual([true]);
    expect(page.list(some, UNCLEAR[vendor])).toEqual([true]);
  });

  it('tells a list that nobody understands from a fair one, where known calls are missing', () => {
    const page = new Page(vendor);
    page.list(calls, UNCLEAR[vendor]);
    const other = new Page(vendor);
    expect(other.list(some, UNCLEAR[vendor])).toEqual([undefined]);
    expect(page.list(some, UNCLEAR[vendor])).toEqual([undefined]);
    // Those that were in none but such a list.
    const fresh = of(NOW - 90 * MINUTE, 20);
    expect(
      page.list(
        [...some, fresh].sort((a, b) => b.createdAt - a.createdAt),
        UNCLEAR[vendor],
      ),
    ).toContain(false);
  });

  it('does not count calls that a fair list no longer had: they were deleted', () => {
    const page = new Page(vendor);
    page.list(calls, WHOLE[vendor]);
    page.list(some, WHOLE[vendor]);
    const fresh = of(NOW - 90 * MINUTE, 20);
    const list = [...some, fresh].sort((a, b) => b.createdAt - a.createdAt);
    expect(page.list(list, UNCLEAR[vendor])).toEqual([true, undefined]);
  });

  it('does not count calls that are too old for the vendor to keep, or newer than an answer', () => {
    const page = new Page(vendor);
    page.list(calls, WHOLE[vendor]);
    const fresh = of(NOW - 90 * MINUTE, 20);
    const list = [...calls.slice(2, 7), fresh].sort((a, b) => b.createdAt - a.createdAt);
    expect(page.list(list, UNCLEAR[vendor])).toEqual(expect.arrayContaining([true, undefined]));
    expect(page.list([fresh], UNCLEAR[vendor])).toEqual([undefined]);
  });
});
