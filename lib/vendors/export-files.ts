import type { VendorExport } from './vendor.ts';

/** The files that the vendors' export buttons write. By itself, as only one page reads files. */
export const EXPORT_FILES: readonly VendorExport[] = [
  {
    vendor: 'vapi',
    headers: ['Call ID', 'Ended Reason', 'Created At', 'Cost'],
    durationUnit: 's',
    costUnit: 'usd',
    sure: 'copied',
    from: 'a public file that the export button wrote, with times such as 2026-02-03 16:12:19 GMT+0',
    checked: '2026-11',
  },
  {
    vendor: 'retell',
    headers: ['Time', 'Call ID', 'Disconnection Reason'],
    dateOrder: 'mdy',
    durationUnit: 's',
    costUnit: 'usd',
    sure: 'copied',
    from: 'third-party code that reads such files: MM/DD/YYYY HH:MM in every language of the browser',
    checked: '2026-11',
  },
  {
    vendor: 'retell',
    headers: ['Time', 'Session ID', 'End Reason'],
    dateOrder: 'mdy',
    durationUnit: 's',
    costUnit: 'usd',
    sure: 'guess',
    from: 'the headers that the table has had since July 2026, in place of those in the files',
    checked: '2026-11',
  },
];
