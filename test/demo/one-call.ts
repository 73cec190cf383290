import type { Tab } from '../browsers/session.ts';

/** A call as a page of its vendor's shows it in one row. */
export interface OneCall {
  readonly vendor: 'vapi' | 'retell';
  /** What stands in the cell of the reason. */
  readonly label: string;
  /** What stands in the column of the type: `inbound`, `outbound`, `Web`. */
  readonly type: string;
  readonly durationSec: number;
}

/** Brings a tab to a page of the vendor's with this call alone, and opens its card. */
export async function openCardOf(tab: Tab, call: OneCall, scheme: 'light' | 'dark'): Promise<void> {
  const host = call.vendor === 'vapi' ? 'dashboard.vapi.ai' : 'dashboard.retellai.com';
  await tab.goto(`https://${host}/layouts/no-table?update=static`);
  await tab.evaluate(
    ({ header, label, type, durationSec, isDark }) => {
      const table = document.createElement('table');
      table.style.cssText = 'border-collapse: collapse; font: 14px system-ui';
      document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
      document.body.style.cssText = isDark ? '' : 'background: white; color: #111';
      const cells = [
        ['Call ID', header, 'Type', 'Start Time', 'Duration'],
        [
          '0199c1d2-6f3a-7000-8000-0000000000a1',
          label,
          type,
          'Nov 20, 2026, 9:41 AM',
          `${durationSec}s`,
        ],
      ];
      for (const [at, texts] of cells.entries()) {
        const row = table.insertRow();
        for (const text of texts) {
          const cell = document.createElement(at === 0 ? 'th' : 'td');
          cell.style.padding = '10px 16px';
          cell.textContent = text;
          row.append(cell);
        }
      }
      document.body.replaceChildren(table);
    },
    {
      header: call.vendor === 'vapi' ? 'Ended Reason' : 'Disconnection Reason',
      label: call.label,
      type: call.type,
      durationSec: call.durationSec,
      isDark: scheme === 'dark',
    },
  );
  await tab.waitFor(() => document.querySelector('hang-tag') !== null);
  await tab.click('hang-tag');
  await tab.waitFor(() => document.querySelector('hang-tag-card:popover-open') !== null);
}
