import Papa from 'papaparse';
import type { VapiCall } from '../../calls/vapi.ts';
import { callLogTime, dollars, wordyDuration } from './formats.ts';
import { vapiLabel } from './labels.ts';

/** Downloads the calls as a CSV with the columns of the table, as the button of 2025 most likely did. */
export function exportCsv(calls: readonly VapiCall[]): void {
  const csv = Papa.unparse(
    calls.map((call) => ({
      'Call ID': call.id,
      Assistant: call.assistant?.name ?? '',
      'Assistant Phone Number': call.phoneNumber?.number ?? '',
      'Customer Phone Number': call.customer?.number ?? '',
      'Ended Reason': call.endedReason === undefined ? '' : vapiLabel(call.endedReason),
      'Success Evaluation': call.analysis?.successEvaluation ?? '',
      'Start Time': callLogTime(call),
      Duration: wordyDuration(call),
      Cost: dollars(call),
    })),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  link.download = 'calls.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
