import { GONE, KEY_LEADS, KEY_ONLY, KEY_WORDS } from '../catalog/failure-frames.ts';
import {
  NARROWED,
  OWN_WEB_SOCKET_TEXTS,
  RULED,
  SIP_EVIDENCE,
  SIP_TRANSFER,
  UNKNOWN,
} from '../catalog/general.ts';
import { CATALOG } from '../catalog/index.ts';
import type { Provider } from '../catalog/providers.ts';
import { LINKS, VENDOR_LINKS, type LinkId } from '../catalog/links.ts';
import type * as written from '../catalog/schema.ts';
import { SOURCES, type Source } from '../catalog/sources.ts';
import type { SingleOwner } from '../catalog/terms.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Basis, Explained, Knowledge } from './basis.ts';
import { NO_STEPS } from './diagnosis.ts';
import type { CallCondition, Cause, Link, Statement, Step, Steps, Suspect } from './diagnosis.ts';
import { fits, type Situation } from './fits.ts';
import { providerOf } from './providers.ts';
import { capital, fill, type Names } from './texts.ts';

/** What Hangtag says of itself needs no source. */
const own = (text: string, names: Names = {}): Statement => ({
  text: fill(text, names),
  sources: [],
});

const NOTHING = { causes: [], steps: NO_STEPS, evidence: [], links: [], suspects: [] } as const;

/** Some of what is said of a code, with where it is from unless a statement says otherwise. */
interface Part extends Partial<Pick<written.Reason, 'causes' | 'steps' | 'evidence' | 'links'>> {
  readonly source: written.SourceRef;
}

/** What stands in the catalog for a code: what happened, and the parts of what else is said, in order. */
interface Entry {
  readonly meaning: written.Statement;
  readonly source: written.SourceRef;
  readonly parts: readonly Part[];
  readonly suspects?: readonly written.Suspect[] | undefined;
  readonly charged?: written.ChargedBy | undefined;
  readonly since?: string | undefined;
}

function sourcesOf(ref: written.SourceRef): readonly Source[] {
  return (typeof ref === 'string' ? [ref] : ref).map((id) => SOURCES[id]);
}

function linkOf(id: LinkId): Link {
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

/** Says the texts of one code. */
class Speaker {
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
  say(one: written.Statement, source: written.SourceRef): Statement | undefined {
    const { text, when, ...own } = typeof one === 'string' ? { text: one } : one;
    if (when !== undefined && !fits(when, this.#situation)) return undefined;
    const condition = callCondition(when, this.#situation);
    return {
      text: capital(fill(this.#withKey(text, when), this.#names)),
      sources: sourcesOf(own.source ?? source),
      ...(condition !== undefined && { when: condition }),
    };
  }

  /** While it is open whose key was used, a statement for one of them says so. */
  #withKey(text: string, when: written.When | undefined): string {
    const key = when?.key;
    if (this.#situation.key !== 'open' || (key !== 'own' && key !== 'vendor')) return text;
    const isWord = /^[A-Z][a-z]/.test(text) && !NAMES.some((name) => text.startsWith(name));
    const rest = isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
    return KEY_LEADS[key] + rest;
  }

  all(list: readonly written.Statement[], source: written.SourceRef): Statement[] {
    return list.flatMap((one) => this.say(one, source) ?? []);
  }

  causes({ causes = [], source }: Part): Cause[] {
    return causes.flatMap((one) => {
      const said = this.say(one, source);
      if (said === undefined) return [];
      return typeof one === 'object' && one.common !== undefined
        ? { ...said, common: one.common }
        : said;
    });
  }

  steps(list: readonly written.Step[] = [], source: written.SourceRef): Step[] {
    return list.flatMap((one) => {
      const said = this.say(one, source);
      if (said === undefined) return [];
      if (typeof one === 'string') return said;
      const link = one.link === undefined ? undefined : this.#pageOf(one.link);
      if (link === undefined && isStatus(one.link)) return [];
      return {
        ...said,
        ...(link !== undefined && { link }),
        ...(one.snippet !== undefined && { snippet: JSON.stringify(one.snippet, null, 2) }),
      };
    });
  }

  evidence({ evidence = [], source }: Part): Statement[] {
    return this.all(isList(evidence) ? evidence : [evidence], source);
  }

  suspect({ tell, ...suspect }: written.Suspect, source: written.SourceRef): Suspect {
    const said = this.say(tell, source);
    return { ...suspect, ...(said !== undefined && { tell: said }) };
  }

  /** The page that a step leads to; undefined where it has none that is this vendor's or provider's. */
  #pageOf(id: LinkId | written.OwnPage): Link | undefined {
    const page = this.#idOf(id);
    return page !== undefined && isFor(page, this.#vendor) ? linkOf(page) : undefined;
  }

  #idOf(id: LinkId | written.OwnPage): LinkId | undefined {
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
function isStatus(link: LinkId | written.OwnPage | undefined): boolean {
  return link === 'provider-status' || link === 'vendor-status';
}

function isList(
  evidence: written.Statement | readonly written.Statement[],
): evidence is readonly written.Statement[] {
  return Array.isArray(evidence);
}

function callCondition(
  when: written.When | undefined,
  { leg }: Situation,
): CallCondition | undefined {
  if (when === undefined) return undefined;
  const { medium, durationSec, atMostSec, everyCallFails } = when;
  // Where the code does not say which leg it is about, it is the call's own.
  const direction = when.direction ?? (leg === undefined ? when.leg : undefined);
  const condition = {
    ...(direction !== undefined && { direction }),
    ...(medium !== undefined && { medium }),
    ...(durationSec !== undefined && { durationSec }),
    ...(atMostSec !== undefined && { atMostSec }),
    ...(everyCallFails !== undefined && { everyCallFails }),
  };
  return Object.keys(condition).length === 0 ? undefined : condition;
}

function entryOf({ texts, bare }: Basis): Entry {
  switch (texts.of) {
    case 'reason':
      return ofObject(CATALOG.reasons[texts.catalog][texts.key], texts.key);
    case 'verdict':
      return ofObject(CATALOG.verdicts[texts.verdict], texts.verdict);
    case 'sip': {
      const entry = ofObject(CATALOG.sip[texts.key], texts.key);
      return {
        ...entry,
        parts: [
          ...entry.parts,
          { source: 'inference', evidence: SIP_EVIDENCE },
          ...(texts.leg === 'outbound'
            ? [{ source: 'inference', evidence: SIP_TRANSFER } as const]
            : []),
        ],
      };
    }
    case 'provider':
      return ofProvider(texts, CATALOG.providers[bare.provider ?? '']);
    case 'own-web-socket': {
      const { meaning, find } = OWN_WEB_SOCKET_TEXTS;
      const source = 'inference';
      return { meaning, source, parts: [{ source, steps: { find: [find] } }] };
    }
  }
}

function ofObject(
  object: (written.VerdictOnly & Pick<written.Reason, 'since'>) | undefined,
  key: string,
): Entry {
  if (object === undefined) throw new Error(`The catalog has no object for ${key}.`);
  const { meaning, source, suspects, charged, since } = object;
  return { meaning, source, parts: [object], suspects, charged, since };
}

function ofProvider(
  texts: Extract<Basis['texts'], { of: 'provider' }>,
  provider: Provider | undefined,
): Entry {
  const kind = CATALOG.kinds[texts.kind];
  const frame = CATALOG.frames[texts.frame];
  const failure: Partial<written.ProviderFailure> = CATALOG.failures[texts.failure ?? ''] ?? {};
  const { source } = kind;
  const isOwn = texts.frame === 'own-endpoint';
  const its: Part = isOwn
    ? { source, steps: kind.ownEndpoint }
    : {
        source: failure.source ?? source,
        causes: failure.causes ?? kind.causes ?? [],
        steps: failure.steps ?? kind.steps ?? {},
        links: failure.links ?? kind.links ?? [],
      };
  const evidence = failure.evidence ?? kind.evidence;
  const around = { source: frame.source, evidence: frame.evidence ?? [], links: frame.links ?? [] };
  const parts: readonly Part[] =
    provider?.deadSince === undefined
      ? [
          { ...around, links: [], steps: frame.before ?? {} },
          ...keyPart(provider, kind),
          its,
          ...(evidence === undefined ? [] : [{ source: failure.source ?? source, evidence }]),
          { source: frame.source, steps: frame.after ?? {}, links: around.links },
        ]
      : [
          around,
          gonePart(provider.deadSince),
          ...keyPart(provider, kind).map(({ source, evidence = [] }) => ({ source, evidence })),
        ];
  // What a failure is called at a provider does not fit the user's own server.
  const meaning = isOwn ? undefined : failure.meaning;
  return {
    meaning: meaning ?? kind.meaning,
    source: meaning === undefined ? source : (failure.source ?? source),
    parts,
    suspects: frame.suspects,
    charged: frame.charged,
  };
}

/** Where only one key can be in use, and the key can be the cause, that is said. */
function keyPart(provider: Provider | undefined, kind: written.FailureKind): readonly Part[] {
  const key = provider?.key;
  return key === undefined || kind.ofService === true
    ? []
    : [{ source: key.source, ...KEY_ONLY[provider?.usesRole === true ? 'role' : key.is] }];
}

/** A provider that is gone has no incidents, keys or bills: only another one helps, unless some of it remains. */
function gonePart({ source, remains }: NonNullable<Provider['deadSince']>): Part {
  const { causes, run, find } = GONE[remains ?? 'all'];
  return { source, causes, steps: { run, find } };
}

/** The catalog with all its texts, to be given to `diagnose` where they are shown. */
export const KNOWLEDGE: Knowledge = {
  explain(basis, vendor): Explained {
    const { meaning, source, parts, suspects = [], charged, since } = entryOf(basis);
    const speaker = new Speaker(basis, vendor);
    const group = (name: keyof Steps): Step[] =>
      parts.flatMap((part) => speaker.steps(part.steps?.[name], part.source));
    const said = speaker.say(meaning, source);
    const { bare } = basis;
    return {
      ...(said !== undefined && { meaning: said }),
      causes: parts.flatMap((part) => speaker.causes(part)),
      steps: { run: group('run'), find: group('find'), report: group('report') },
      evidence: parts.flatMap((part) => speaker.evidence(part)),
      links: speaker.links(parts),
      suspects:
        bare.suspects.length === 0
          ? []
          : suspects.map((suspect) => speaker.suspect(suspect, parts[0]?.source ?? source)),
      ...(bare.charged !== 'not-stated' &&
        charged !== undefined && {
          chargedBy: {
            sources: sourcesOf(charged.source),
            ...(charged.text !== undefined && { text: charged.text }),
          },
        }),
      ...(since !== undefined && { since }),
    };
  },
  explainUnknown(vendor, code): Explained {
    return {
      ...NOTHING,
      meaning: own(code === undefined ? UNKNOWN.label : UNKNOWN.code),
      steps:
        code === undefined
          ? { ...NO_STEPS, find: [own(UNKNOWN.find, { V: VENDORS[vendor].name })] }
          : NO_STEPS,
      links: [linkOf(VENDOR_LINKS[vendor].document)],
    };
  },

  explainNarrowed(vendor, count, isSame) {
    const { causes, evidence } = NOTHING;
    return {
      causes,
      evidence,
      meaning: own(isSame ? NARROWED.same : NARROWED.differ, { N: String(count) }),
      steps: { ...NO_STEPS, find: [own(NARROWED.step)] },
      links: [linkOf(VENDOR_LINKS[vendor].document)],
    };
  },

  explainRule: ({ note, runbook }) => ({
    meaning: own(note ?? RULED.meaning),
    steps: runbook === undefined ? NO_STEPS : { ...NO_STEPS, run: [own(RULED.step)] },
  }),

  runbook: (url) => ({ kind: 'runbook', text: RULED.runbook, url }),
};
