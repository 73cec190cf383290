import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRIVATE_MARKS } from '../dashboards/calls/fakes.ts';
import { clickText } from '../browsers/click-text.ts';
import { badgesSettle, openHistoryView, type HistoryView } from '../browsers/readings.ts';
import { putOverPage } from '../browsers/popup.ts';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';
import { ended } from './shown-pages.ts';

const UNTIL = Date.parse('2026-11-20T18:00:00Z');

describe.each(ENGINES)('the history in %s', (engine) => {
  let world: World;
  let history: HistoryView;

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 11, count: 200, until: UNTIL } });
    history = await openHistoryView(world);
  });
  afterEach(() => {
    expect(world.takeProblems()).toEqual([]);
  });
  afterAll(async () => {
    await world.close();
  });

  const vapiEnded = (count: number): { id: string; code: string }[] =>
    ended(
      world.dashboards.calls.vapi
        .slice(0, count)
        .map(({ id, endedReason }) => ({ id, code: endedReason })),
    );
  const retellEnded = (count: number): { id: string; code: string }[] =>
    ended(
      world.dashboards.calls.retell
        .slice(0, count)
        .map((call) => ({ id: call.call_id, code: call.disconnection_reason })),
    );
  const openCallLog = async (): Promise<Tab> => {
    const tab = await world.openTab();
    await tab.goto('https://dashboard.vapi.ai/calls');
    await badgesSettle(tab, vapiEnded(100).length);
    return tab;
  };

  // One story in steps: each builds on the calls that the one before left behind.
  it('holds every ended call of a page once, with what its record told', async () => {
    await openCallLog();
    const calls = await history.settles(vapiEnded(100).length);
    const byId = new Map(calls.map((call) => [call.callId, call]));
    for (const { id, code } of vapiEnded(100)) {
      const source = world.dashboards.calls.vapi.find((call) => call.id === id);
      expect(byId.get(id)).toMatchObject({
        vendor: 'vapi',
        host: 'dashboard.vapi.ai',
        code,
        timeSource: 'record',
        startedAt: Date.parse(source?.startedAt ?? source?.createdAt ?? ''),
      });
    }
  });

  it('counts nothing again after a reload, in a second tab, in the sheet or on the page of 2026', async () => {
    const tab = await openCallLog();
    await tab.reload();
    await badgesSettle(tab, vapiEnded(100).length);
    await tab.goto(`https://dashboard.vapi.ai/calls?callId=${vapiEnded(100)[4]?.id ?? ''}`);
    await badgesSettle(tab, vapiEnded(100).length);
    await tab.goto('https://dashboard.vapi.ai/logs');
    await badgesSettle(tab, vapiEnded(25).length);
    await history.settles(vapiEnded(100).length);
  });

  it('adds the calls of a second page once, however often it is paged back', async () => {
    const tab = await world.openTab();
    await tab.goto('https://dashboard.retellai.com/call-history');
    await badgesSettle(tab, retellEnded(50).length);
    await history.settles(vapiEnded(100).length + retellEnded(50).length);
    for (const button of ['Next page', 'Previous page', 'Next page']) {
      await tab.click(`button[aria-label="${button}"]`);
      await badgesSettle(tab, button === 'Next page' ? 50 : retellEnded(50).length);
    }
    const id = retellEnded(100)[60]?.id ?? '';
    await tab.goto(`https://dashboard.retellai.com/call-history?history=${id}`);
    await badgesSettle(tab, retellEnded(50).length);
    await history.settles(vapiEnded(100).length + retellEnded(100).length);
  });

  it('turns a call in progress into one call with its final reason', async () => {
    const running = world.dashboards.calls.vapi[0];
    if (running === undefined) throw new Error('No call is in progress.');
    expect(running.endedReason).toBeUndefined();
    const before = vapiEnded(100).length;
    const tab = await openCallLog();
    running.endedReason = 'call.in-progress.error-providerfault-cartesia-503-server-error';
    running.status = 'ended';
    await tab.click('button[aria-label="Refresh"]');
    await badgesSettle(tab, before + 1);
    const calls = await history.settles(before + 1 + retellEnded(100).length);
    expect(calls.filter(({ callId }) => callId === running.id)).toMatchObject([
      { code: running.endedReason },
    ]);
  });

  it('stores nothing private, and nothing that is no plausible reason', async () => {
    const before = (await history.calls()).length;
    const tab = await world.openTab();
    await tab.goto('https://dashboard.vapi.ai/calls?variant=empty-cells');
    await tab.waitFor(() => document.querySelectorAll('tbody tr').length > 20);
    await history.settles(before);
    await tab.goto('https://dashboard.eu.vapi.ai/calls?variant=hostile');
    await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 20);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const calls = await history.calls();
    for (const call of calls) {
      expect(call.label.length).toBeLessThanOrEqual(200);
      expect(call.label).not.toMatch(/[<>"\u0000-\u001f]/u);
    }
    const stored = JSON.stringify(calls);
    for (const mark of Object.values(PRIVATE_MARKS)) expect(stored).not.toContain(mark);
  });

  it.each([
    ['a header that is not known', 'Reference', 'What is in the column “Reference”?'],
    ['nothing that tells calls apart', '', 'the page shows no call ID and no exact start time'],
  ])('says of a page with %s that nothing of it can be kept', async (_, header, words) => {
    const before = (await history.calls()).length;
    const tab = await world.openTab({ width: 1200, height: 800 });
    await tab.goto('https://dashboard.retellai.com/layouts/no-table?update=static');
    await tab.evaluate((name) => {
      const cells = (tag: string, ...texts: string[]): string =>
        `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
      const [names, texts] =
        name === ''
          ? [
              ['Agent Name', 'End Reason'],
              ['Front desk', 'user hangup'],
            ]
          : [
              [name, 'End Reason'],
              ['call_1b82f0c2d3e4f5a6b7c8d9e0f1a2b004', 'user hangup'],
            ];
      const html = `<table><thead>${cells('th', ...names)}</thead>
        <tbody>${cells('td', ...texts)}</tbody></table>`;
      document.body.replaceChildren(
        ...new DOMParser().parseFromString(html, 'text/html').body.childNodes,
      );
    }, header);
    await badgesSettle(tab, 1);
    const popup = await world.openTab({ width: 360, height: 600 });
    await popup.goto(world.session.extensionUrl('popup.html'));
    await putOverPage(world, popup, () => document.querySelector('.unkept') !== null);
    expect(await popup.evaluate(() => document.querySelector('.unkept')?.textContent)).toContain(
      words,
    );
    await history.settles(before);
    if (header !== '') {
      // Taught, the column is read at once, and its call is kept.
      await clickText(popup, '.unkept button', 'Call ID');
      await popup.waitFor(
        () => document.querySelector('.unkept')?.textContent.startsWith('Got it') === true,
      );
      const calls = await history.settles(before + 1);
      expect(calls.filter(({ callId }) => callId?.startsWith('call_1b82f') === true)).toHaveLength(
        1,
      );
    }
    await popup.close();
    await tab.close();
  });
});
