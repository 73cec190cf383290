// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DAY } from '../../../lib/calls/time.ts';
import { zeroByOwner } from '../../../lib/catalog/terms.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { HeatMap } from '../../../components/heat-map.tsx';
import { OwnerBars } from '../../../components/owner-bars.tsx';
import { ReasonList } from '../../../components/reason-list.tsx';
import { ScopeSelect } from '../../../components/scope-select.tsx';
import { ThisPage } from '../../../components/this-page.tsx';
import { NO_STEPS } from '../../../lib/reasons/diagnosis.ts';
import { bucket, change, diagnosis, reason, share, statement, TODAY } from './fixture.ts';

const en = formatsFor('en-US');

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        return;
      }
      disconnect(): void {
        return;
      }
    },
  );
});

afterEach(() => {
  render(null, document.body);
});

async function show(node: preact.ComponentChild): Promise<void> {
  await act(() => render(node, document.body));
}

async function press(key: string): Promise<void> {
  await act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
}

function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

const stops = (selector: string): HTMLElement[] =>
  all(selector).filter((element) => element.getAttribute('tabindex') === '0');

describe('bars', () => {
  const bars = (
    <OwnerBars
      buckets={[1, 2, 3].map((n) => bucket(TODAY + (n - 3) * DAY, { you: n, none: 5 }))}
      period={{ from: TODAY - 2 * DAY, to: TODAY + DAY, bucket: 'day' }}
      vendor="vapi"
      measure="calls"
      height={80}
      formats={en}
      hrefOf={(from, to) => `#${from}-${to}`}
      now={TODAY}
    />
  );

  it('are one tab stop, the newest, and arrows move between them', async () => {
    await show(bars);
    const links = all('.owner-bars a');
    expect(stops('.owner-bars a')).toEqual([links[2]]);
    await act(() => links[2]?.focus());
    await press('ArrowLeft');
    expect(document.activeElement).toBe(links[1]);
    expect(stops('.owner-bars a')).toEqual([links[1]]);
    await press('Home');
    await press('ArrowLeft');
    expect(document.activeElement).toBe(links[0]);
    await press('End');
    expect(document.activeElement).toBe(links[2]);
  });

  it('say what they show, and lead to their calls', async () => {
    await show(bars);
    const newest = all('.owner-bars a')[2];
    expect(newest?.getAttribute('aria-label')).toBe('Fri, Nov 20: 3 of 8 calls failed: You 3');
    expect(newest?.getAttribute('href')).toBe(`#${TODAY}-${TODAY + DAY}`);
  });
});

describe('the heat map', () => {
  it('is one tab stop, and arrows move in both directions and stop at the edges', async () => {
    const heat = Array.from({ length: 7 }, () =>
      Array.from({ length: 24 }, () => ({ calls: 10, faults: 1 })),
    );
    await show(
      <HeatMap heat={heat} locale="en-US" formats={en} hrefOf={(day, hour) => `#${day}-${hour}`} />,
    );
    const at = (): string | null => document.activeElement?.getAttribute('href') ?? null;
    expect(stops('.heat')).toHaveLength(1);
    await act(() => stops('.heat')[0]?.focus());
    await press('ArrowUp');
    expect(at()).toBe('#0-0');
    await press('ArrowDown');
    await press('ArrowRight');
    expect(at()).toBe('#1-1');
    expect(stops('.heat')).toHaveLength(1);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Mon, 1 AM: 1 of 10 calls failed',
    );
  });
});

describe('a reason', () => {
  it('opens its remedy and its calls, and closes again', async () => {
    const group = reason({
      diagnosis: diagnosis({
        meaning: statement('The line was busy.'),
        steps: { ...NO_STEPS, run: [statement('Call later.')] },
      }),
      now: share(3, 10),
      before: share(0, 10),
      change: change('new'),
    });
    await show(
      <ReasonList
        reasons={[group]}
        formats={en}
        hrefOf={({ id }) => `#${id}`}
        starts={[]}
        now={TODAY}
        wholeOf={(diagnosis) => Promise.resolve(diagnosis)}
      />,
    );
    const button = all('h3 > button')[0];
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(button?.textContent).toContain('30%, was 0% · 3 calls');
    await act(() => button?.click());
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    // The remedy comes from a file of its own.
    await vi.waitFor(() => expect(document.body.textContent).toContain('The line was busy.'));
    expect(all('a[href="#customer-busy"]')).toHaveLength(1);
    await act(() => button?.click());
    expect(document.body.textContent).not.toContain('The line was busy.');
  });
});

describe('vendor and assistant', () => {
  it('keeps a choice that is not among the calls of the period', async () => {
    const chosen: unknown[] = [];
    await show(
      <ScopeSelect
        scopes={[{ vendor: 'vapi', agents: ['a/b'] }]}
        value={{ vendor: 'retell' }}
        onChange={(choice) => chosen.push(choice)}
      />,
    );
    const select = all('select')[0] as HTMLSelectElement;
    expect(select.value).toBe('retell');
    for (const value of ['vapi/a/b', 'vapi', 'all']) {
      select.value = value;
      await act(() => {
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    expect(chosen).toEqual([{ vendor: 'vapi', agent: 'a/b' }, { vendor: 'vapi' }, {}]);
  });
});

describe('this page', () => {
  const counts = { ...zeroByOwner(), none: 2, you: 1 };
  const page = {
    vendor: 'vapi',
    host: 'x',
    expected: true,
    found: true,
    retryNow: 0,
    byOwner: counts,
    faults: 1,
  } as const;

  it('shows the owners that are there; choosing one again clears it', async () => {
    const chosen: unknown[] = [];
    await show(
      <ThisPage
        onStep={() => Promise.resolve(undefined)}
        page={{ ...page, highlighted: 'you' }}
        formats={en}
        onHighlight={(owner) => chosen.push(owner)}
        onTeachUnkept={() => Promise.resolve(true)}
        onPoint={() => chosen.push('point')}
      />,
    );
    const buttons = all('li button');
    expect(buttons.map((button) => button.textContent)).toEqual(['Expected 2', 'You 1']);
    expect(buttons[1]?.getAttribute('aria-pressed')).toBe('true');
    buttons.forEach((button) => button.click());
    expect(chosen).toEqual(['none', null]);
  });

  it('says so where a reason is expected and none was found, and only there', async () => {
    const chosen: string[] = [];
    const onPoint = (): void => void chosen.push('point');
    await show(
      <ThisPage
        onStep={() => Promise.resolve(undefined)}
        page={{ ...page, found: false }}
        formats={en}
        onHighlight={() => undefined}
        onTeachUnkept={() => Promise.resolve(true)}
        onPoint={onPoint}
      />,
    );
    expect(document.body.textContent).toContain('Can’t find end reasons on this Vapi page.');
    all('button')[0]?.click();
    expect(chosen).toEqual(['point']);
    await show(
      <ThisPage
        onStep={() => Promise.resolve(undefined)}
        page={{ ...page, found: false, expected: false }}
        formats={en}
        onHighlight={() => undefined}
        onTeachUnkept={() => Promise.resolve(true)}
        onPoint={onPoint}
      />,
    );
    expect(all('section')).toEqual([]);
  });
});
