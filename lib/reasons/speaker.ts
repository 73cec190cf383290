import { defined } from '../calls/defined.ts';
import { KEY_LEADS, KEY_WORDS } from '../catalog/failure-frames.ts';
import { CATALOG } from '../catalog/index.ts';
import type { Provider } from '../catalog/providers.ts';
import { LINKS, VENDOR_LINKS, type LinkId } from '../catalog/links.ts';
import type {
  OwnPage,
  SourceRef,
  When,
  WrittenStatement,
  WrittenStep,
  WrittenSuspect,
} from '../catalog/schema.ts';
import { SOURCES, type Source } from '../catalog/sources.ts';
import type { SingleOwner } from '../catalog/terms.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Basis } from './basis.ts';
import type { Part } from './catalog-texts.ts';
import type { CallCondition, Cause, Link, Statement, Step, Suspect } from './diagnosis.ts';
import { fits, type Situation } from './fits.ts';
import { providerOf } from './providers.ts';
import { capital, fill, type Names } from './texts.ts';

/** Where a statement is from. */
export function sourcesOf(ref: SourceRef): readonly Source[] {
  return (typeof ref === 'string' ? [ref] : ref).map((id) => SOURCES[id]);
}

/** A page with its text and address. */
export function linkOf(id: LinkId): Link {
  const { kind, text, url } = LINKS[id];
  return { kind, text, url };
}

/** Whether a page is anybody's, or this vendor's own. */
function isFor(id: LinkId, vendor: VendorId): boolean {
  const link = LINKS[id];
  return !('vendor' in link) || link.vendor === vendor;
}

/** Names keep their capital wherever they stand. */
const NAMES = [...Object.values(VENDORS), ...Object.values<Provider>(CATALOG.providers)].map(
  ({ name }) => name,
);

/** Says what is written for one code: with its names, for its vendor, and only what fits. */
export class Speaker {
  readonly #vendor: VendorId;
  readonly #names: Names;
  readonly #situation: Situation;
  readonly #suspects: readonly { readonly owner: SingleOwner }[];

  constructor(basis: Basis, vendor: VendorId) {
    const { bare, texts, names, key } = basis;
    const { owner, verdict, component, provider } = bare;
    const kind = texts.of === 'provider' ? texts.kind : undefined;
    const leg = texts.of === 'sip' ? texts.leg : undefined;
    this.#vendor = vendor;
    this.#suspects = bare.suspects;
    const used = usesRole(provider) ? 'role' : key;
    this.#situation = { owner, verdict, component, provider, kind, key: used, vendor, leg };
    this.#names = {
      ...names,
      V: VENDORS[vendor].name,
      K: keyWord(basis),
      C: partOf(basis),
      D: CATALOG.providers[provider ?? '']?.deadSince?.date ?? '',
    };
  }

  /** A written statement as it is said; undefined where its condition does not hold. */
  say(one: WrittenStatement, source: SourceRef): Statement | undefined {
    const { text, when, ...own } = typeof one === 'string' ? { text: one } : one;
    if (when !== undefined && !fits(when, this.#situation)) return undefined;
    const condition = callCondition(when, this.#situation);
    return defined<Statement>({
      text: capital(fill(this.#withKey(text, when), this.#names)),
      sources: sourcesOf(own.source ?? source),
      when: condition,
    });
  }

  /** While it is open whose key was used, a statement for one of them says so. */
  #withKey(text: string, when: When | undefined): string {
    const key = when?.key;
    if (this.#situation.key !== 'open' || (key !== 'own' && key !== 'vendor')) return text;
    const isWord = /^[A-Z][a-z]/.test(text) && !NAMES.some((name) => text.startsWith(name));
    const rest = isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
    return KEY_LEADS[key] + rest;
  }

  /** All that hold of several written statements. */
  all(list: readonly WrittenStatement[], source: SourceRef): Statement[] {
    return list.flatMap((one) => this.say(one, source) ?? []);
  }

  causes({ causes = [], source }: Part): Cause[] {
    return causes.flatMap((one) => {
      const said = this.say(one, source);
      if (said === undefined) return [];
      return defined<Cause>({ ...said, common: typeof one === 'object' ? one.common : undefined });
    });
  }

  steps(list: readonly WrittenStep[] = [], source: SourceRef): Step[] {
    return list.flatMap((one) => {
      const said = this.say(one, source);
      if (said === undefined) return [];
      if (typeof one === 'string') return said;
      const link = one.link === undefined ? undefined : this.#pageOf(one.link);
      if (link === undefined && isStatus(one.link)) return [];
      const snippet = one.snippet === undefined ? undefined : JSON.stringify(one.snippet, null, 2);
      return defined<Step>({ ...said, link, snippet });
    });
  }

  evidence({ evidence = [], source }: Part): Statement[] {
    return this.all(isList(evidence) ? evidence : [evidence], source);
  }

  suspect({ tell, ...suspect }: WrittenSuspect, source: SourceRef): Suspect {
    return defined<Suspect>({ ...suspect, tell: this.say(tell, source) });
  }

  /** The page that a step leads to; undefined where it has none that is this vendor's or provider's. */
  #pageOf(id: LinkId | OwnPage): Link | undefined {
    const page = this.#idOf(id);
    return page !== undefined && isFor(page, this.#vendor) ? linkOf(page) : undefined;
  }

  #idOf(id: LinkId | OwnPage): LinkId | undefined {
    const provider = CATALOG.providers[this.#situation.provider ?? ''];
    switch (id) {
      case 'provider-status':
        return provider?.status;
      case 'provider-console':
        return provider?.console;
      case 'vendor-status':
        return VENDOR_LINKS[this.#vendor].status;
      default:
        return id;
    }
  }

  /** Pages of the parts, the vendor's own page, and the status page of whoever the badge or a suspicion names. */
  links(parts: readonly Part[]): Link[] {
    const { owner } = this.#situation;
    const mayBeVendors =
      owner === 'platform' || this.#suspects.some((suspect) => suspect.owner === 'platform');
    const status =
      owner === 'provider'
        ? this.#idOf('provider-status')
        : mayBeVendors
          ? this.#idOf('vendor-status')
          : undefined;
    const { document } = CATALOG.providers[this.#situation.provider ?? ''] ?? {};
    const ids = [
      ...(document === undefined ? [] : [document]),
      ...parts.flatMap(({ links = [] }) => links).filter((id) => isFor(id, this.#vendor)),
      VENDOR_LINKS[this.#vendor].document,
      ...(status === undefined ? [] : [status]),
    ];
    return [...new Set(ids)].map(linkOf);
  }
}

/** Whether a provider is used by a role of the user's cloud account in place of a key. */
function usesRole(provider = ''): boolean {
  return CATALOG.providers[provider]?.usesRole === true;
}

/** What of a provider failed, in `{C}`. */
function partOf({ bare: { component } }: Basis): string {
  return component ?? 'service';
}

/** What the key in `{K}` is called. */
function keyWord({ bare, key = 'open' }: Basis): string {
  if (bare.provider === 'vapi') return KEY_WORDS.vapi;
  if (usesRole(bare.provider)) return KEY_WORDS.role;
  const provider = providerOf(bare.provider ?? '');
  if (provider?.isOwnEndpoint) return KEY_WORDS.ownEndpoint;
  // Vapi calls it a fault of its own, though it has no account there: perhaps no key was connected.
  if (provider?.key === 'own' && bare.verdict === 'vapifault') return KEY_WORDS.perhapsNone;
  return KEY_WORDS[key];
}

/** Whether a step leads to a status page, without which there is nothing to do. */
function isStatus(link: LinkId | OwnPage | undefined): boolean {
  return link === 'provider-status' || link === 'vendor-status';
}

function isList(
  evidence: WrittenStatement | readonly WrittenStatement[],
): evidence is readonly WrittenStatement[] {
  return Array.isArray(evidence);
}

function callCondition(when: When | undefined, { leg }: Situation): CallCondition | undefined {
  if (when === undefined) return undefined;
  const { medium, durationSec, atMostSec, everyCallFails } = when;
  // Where the code does not say which leg it is about, it is the call's own.
  const direction = when.direction ?? (leg === undefined ? when.leg : undefined);
  const condition = defined<CallCondition>({
    direction,
    medium,
    durationSec,
    atMostSec,
    everyCallFails,
  });
  return Object.keys(condition).length === 0 ? undefined : condition;
}
