import { CATALOG } from '../../lib/catalog/index.ts';
import { RETELL_ACCOUNT } from '../../lib/catalog/retell-account.ts';
import { RETELL_EXPECTED } from '../../lib/catalog/retell-expected.ts';
import { RETELL_OWN_SERVER } from '../../lib/catalog/retell-own-server.ts';
import { RETELL_PLATFORM } from '../../lib/catalog/retell-platform.ts';
import { RETELL_TELEPHONY } from '../../lib/catalog/retell-telephony.ts';
import type { Reasons } from '../../lib/catalog/schema.ts';
import { VAPI_ACCOUNT } from '../../lib/catalog/vapi-account.ts';
import { VAPI_ASSISTANT } from '../../lib/catalog/vapi-assistant.ts';
import { VAPI_CUSTOMER } from '../../lib/catalog/vapi-customer.ts';
import { VAPI_EXPECTED } from '../../lib/catalog/vapi-expected.ts';
import { VAPI_PLATFORM } from '../../lib/catalog/vapi-platform.ts';
import { VAPI_TELEPHONY } from '../../lib/catalog/vapi-telephony.ts';
import { VAPI_TRANSFER } from '../../lib/catalog/vapi-transfer.ts';
import { capital } from '../../lib/reasons/texts.ts';
import { diagnose, listCodes } from '../../lib/reasons/index.ts';

/** Codes that are told on one page. */
export interface Family {
  /** Its name as part of an address: `vapi-transfer`. */
  readonly id: string;
  readonly catalog: 'vapi' | 'retell';
  readonly title: string;
  /** Where every code of it names one provider: its id. */
  readonly provider?: string;
  readonly codes: readonly string[];
}

/** The families of codes that are written one by one, with what they are called. */
const WRITTEN: readonly (readonly [id: string, title: string, reasons: Reasons])[] = [
  ['vapi-expected', 'Vapi: calls that ended as they should', VAPI_EXPECTED],
  ['vapi-customer', 'Vapi: the customer', VAPI_CUSTOMER],
  ['vapi-account', 'Vapi: account, credits and limits', VAPI_ACCOUNT],
  ['vapi-assistant', 'Vapi: assistant, server URL and tools', VAPI_ASSISTANT],
  ['vapi-telephony', 'Vapi: phone lines and carriers', VAPI_TELEPHONY],
  ['vapi-transfer', 'Vapi: transfers', VAPI_TRANSFER],
  ['vapi-platform', 'Vapi: the platform', VAPI_PLATFORM],
  ['retell-expected', 'Retell: calls that ended as they should', RETELL_EXPECTED],
  ['retell-telephony', 'Retell: phone lines, carriers and transfers', RETELL_TELEPHONY],
  ['retell-account', 'Retell: account, credits and limits', RETELL_ACCOUNT],
  ['retell-own-server', 'Retell: your own servers', RETELL_OWN_SERVER],
  ['retell-platform', 'Retell: the platform', RETELL_PLATFORM],
];

const SIP = { id: 'vapi-sip', title: 'Vapi: SIP statuses' } as const;

/** The family of a code that has no object of its own: its provider, or SIP. */
function readByGrammar(code: string): Omit<Family, 'codes' | 'catalog'> {
  const { provider } = diagnose(code, 'vapi');
  if (provider === undefined) return SIP;
  const { name } = CATALOG.providers[provider] ?? { name: provider };
  const title = provider === 'vapi' ? 'models and voices of its own' : capital(name);
  return { id: `vapi-${provider}`, title: `Vapi: ${title}`, provider };
}

/** Every listed code, each in one family, sorted within it. */
export function families(): Family[] {
  const owners = new Map<string, Omit<Family, 'codes' | 'catalog'>>();
  for (const [id, title, reasons] of WRITTEN) {
    for (const [code, { replaces = [] }] of Object.entries(reasons)) {
      for (const spelling of [code, ...replaces]) owners.set(spelling, { id, title });
    }
  }
  const found = new Map<string, Family & { readonly codes: string[] }>();
  for (const catalog of ['vapi', 'retell'] as const) {
    for (const code of [...listCodes(catalog)].sort()) {
      const of = owners.get(code) ?? readByGrammar(code);
      const family = found.get(of.id) ?? { ...of, catalog, codes: [] };
      family.codes.push(code);
      found.set(of.id, family);
    }
  }
  const order = [...WRITTEN.map(([id]) => id), SIP.id];
  const rank = ({ id }: Family): number => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
