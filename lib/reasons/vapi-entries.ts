import type { Entries } from './entry.ts';
import { VAPI_CONNECTION } from './vapi-connection.ts';
import { VAPI_EXPECTED } from './vapi-expected.ts';
import { VAPI_SETUP } from './vapi-setup.ts';

/** Every code of Vapi's that is not of a regular family. */
export const VAPI_ENTRIES: Entries = { ...VAPI_EXPECTED, ...VAPI_SETUP, ...VAPI_CONNECTION };
