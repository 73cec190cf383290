import { GONE, KEY_ONLY } from '../catalog/failure-frames.ts';
import { OWN_WEB_SOCKET_TEXTS, SIP_EVIDENCE, SIP_TRANSFER } from '../catalog/general.ts';
import { CATALOG } from '../catalog/index.ts';
import type { Provider } from '../catalog/providers.ts';
import type {
  ChargedBy,
  FailureKind,
  ProviderFailure,
  Reason,
  SourceRef,
  VerdictOnly,
  WrittenStatement,
  WrittenSuspect,
} from '../catalog/schema.ts';
import type { Basis } from './basis.ts';

/** Some of what is said of a code, with where it is from unless a statement says otherwise. */
export interface Part extends Partial<Pick<Reason, 'causes' | 'steps' | 'evidence' | 'links'>> {
  readonly source: SourceRef;
}

/** What stands in the catalog for a code: what happened, and the parts of what else is said, in order. */
export interface CatalogTexts {
  readonly meaning: WrittenStatement;
  readonly source: SourceRef;
  readonly parts: readonly Part[];
  readonly suspects?: readonly WrittenSuspect[] | undefined;
  readonly charged?: ChargedBy | undefined;
  readonly since?: string | undefined;
}

/** What the catalog says of a code. Throws where it has no object of that name. */
export function catalogTextsOf({ texts, bare }: Basis): CatalogTexts {
  switch (texts.of) {
    case 'reason':
      return ofObject(CATALOG.reasons[texts.catalog][texts.key], texts.key);
    case 'verdict':
      return ofObject(CATALOG.verdicts[texts.verdict], texts.verdict);
    case 'sip': {
      const whole = ofObject(CATALOG.sip[texts.key], texts.key);
      return {
        ...whole,
        parts: [
          ...whole.parts,
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
  object: (VerdictOnly & Pick<Reason, 'since'>) | undefined,
  key: string,
): CatalogTexts {
  if (object === undefined) throw new Error(`The catalog has no object for ${key}.`);
  const { meaning, source, suspects, charged, since } = object;
  return { meaning, source, parts: [object], suspects, charged, since };
}

function ofProvider(
  texts: Extract<Basis['texts'], { of: 'provider' }>,
  provider: Provider | undefined,
): CatalogTexts {
  const kind = CATALOG.kinds[texts.kind];
  const frame = CATALOG.frames[texts.frame];
  const failure: Partial<ProviderFailure> = CATALOG.failures[texts.failure ?? ''] ?? {};
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
function keyPart(provider: Provider | undefined, kind: FailureKind): readonly Part[] {
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
