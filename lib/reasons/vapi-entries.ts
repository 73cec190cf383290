import { readEntries, type Entry } from './entry.ts';
import { VAPI_CONNECTION } from './vapi-connection.ts';
import { VAPI_EXPECTED } from './vapi-expected.ts';
import { VAPI_SETUP } from './vapi-setup.ts';

let entries: ReadonlyMap<string, Entry> | undefined;

/** Every code of Vapi's that is not of a regular family; read on first use. */
export function vapiEntries(): ReadonlyMap<string, Entry> {
  return (entries ??= readEntries(VAPI_EXPECTED + VAPI_SETUP + VAPI_CONNECTION));
}
