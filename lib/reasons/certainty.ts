import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { parse, type Parsed } from './grammar.ts';
import { knownCodes } from './known-codes.ts';

/** Retell's only open family: the WebSocket to the user's own LLM server. */
const OWN_WEB_SOCKET = /^error_llm_websocket_[a-z]+(?:_[a-z]+)*$/;

/** Whether this exact string is listed, can be read by its grammar, or neither. */
export function certaintyOf(code: string, vendor: VendorId): 'exact' | 'derived' | 'unknown' {
  const { catalog } = VENDORS[vendor];
  if (knownCodes(catalog).has(code)) return 'exact';
  if (catalog === 'retell') {
    return OWN_WEB_SOCKET.test(code) && !beginsLongerCode(code, catalog) ? 'derived' : 'unknown';
  }
  return derive(code) === undefined ? 'unknown' : 'derived';
}

/** What the grammar reads in a code of Vapi's, listed or not; undefined where that would be a guess. */
export function derive(code: string): Parsed | undefined {
  const parsed = parse(code);
  if (parsed === undefined || !isVerdictAlone(parsed)) return parsed;
  // Without known words only the vendor's verdict speaks, and a listed code cut short looks the same.
  const { verdict } = parsed;
  return verdict === 'pipeline-error' || beginsLongerCode(code, 'vapi') ? undefined : parsed;
}

function isVerdictAlone(parsed: Parsed): parsed is Exclude<Parsed, { kind: 'sip' }> {
  return (
    (parsed.kind === 'provider' && parsed.failure === undefined) ||
    (parsed.kind === 'verdict' && parsed.part === undefined)
  );
}

/** Whether this is the beginning of a listed code: a code that was cut off looks like that. */
export function beginsLongerCode(code: string, catalog: 'vapi' | 'retell'): boolean {
  for (const listed of knownCodes(catalog)) {
    if (listed !== code && listed.startsWith(code)) return true;
  }
  return false;
}
