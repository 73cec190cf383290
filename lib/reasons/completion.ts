import { defined } from '../calls/defined.ts';
import { TITLES } from '../catalog/general.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { ATTRIBUTIONS, attributionOf } from './attribute.ts';
import type { Knowledge } from './basis.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Maker } from './diagnoser.ts';
import { NO_TEXTS, type Circumstances, type Diagnosis, type Rule } from './diagnosis.ts';
import { shared } from './narrow.ts';
import { applyRule, changesOwner, teaches } from './rules.ts';
import { readCode } from './read-code.ts';
import { fill, titleOf } from './texts.ts';

/**
 * What completes an attribution: circumstances, and the texts of a catalog.
 * @param knowledge the texts; without it, a diagnosis goes without
 */
export function diagnoses(knowledge: Knowledge | undefined): Maker<Diagnosis> {
  return {
    ofCode(code, certainty, vendor, settings) {
      const read = readCode(code, VENDORS[vendor].catalog);
      if (read === undefined) return undefined;
      const attribution = attributionOf(read, code, certainty, vendor, settings);
      const { circumstances, ...where } = circumstancesOf(
        read,
        code,
        attribution.owner,
        vendor,
        settings,
      );
      const bare = { ...attribution, ...circumstances };
      return { ...bare, ...NO_TEXTS, ...knowledge?.explain({ bare, ...where }, vendor) };
    },
    ofUnknown: (vendor, code) => ({
      ...ATTRIBUTIONS.ofUnknown(vendor, code),
      verdict: 'none',
      title: code === undefined ? TITLES.unknown : titleOf(code),
      charged: 'not-stated',
      retry: 'no',
      ...NO_TEXTS,
      ...knowledge?.explainUnknown(vendor, code),
    }),
    narrow: (all, vendor) => narrowDiagnoses(all, vendor, knowledge),
    rule: (found, rule, code) => ruled(found, rule, code, knowledge),
  };
}

/** What the codes that a cut label stands for have in common: what they do not all share is not said. */
export function narrowDiagnoses(
  all: readonly Diagnosis[],
  vendor: VendorId,
  knowledge: Knowledge | undefined,
): Diagnosis {
  return {
    ...ATTRIBUTIONS.narrow(all, vendor),
    ...sharedCircumstances(all),
    ...NO_TEXTS,
    ...knowledge?.explainNarrowed(vendor, all.length, shared(all, 'owner') !== undefined),
  };
}

function sharedCircumstances(all: readonly Diagnosis[]): Circumstances {
  const [component, stage, outcome] = [
    shared(all, 'component'),
    shared(all, 'stage'),
    shared(all, 'outcome'),
  ];
  return defined<Circumstances>({
    verdict: shared(all, 'verdict') ?? 'none',
    outcome,
    component,
    stage,
    title: fill(TITLES.narrowed, { N: String(all.length) }),
    charged: shared(all, 'charged') ?? 'not-stated',
    retry: shared(all, 'retry') ?? 'no',
  });
}

/** A diagnosis as the team's rule changes it: without what the catalog has to say for its own owner. */
function ruled(
  found: Diagnosis,
  rule: Rule,
  code: string,
  knowledge: Knowledge | undefined,
): Diagnosis {
  const hasChanged = changesOwner(found, rule);
  const attributed = applyRule(found, rule, code);
  const base = hasChanged ? withoutReasons(attributed) : attributed;
  return defined<Diagnosis>({
    ...base,
    ...(hasChanged && knowledge?.explainRule(rule)),
    ...(teaches(found, rule) && { title: code.slice(0, 45) }),
    note: rule.note,
    links:
      rule.runbook === undefined || knowledge === undefined
        ? base.links
        : [knowledge.runbook(rule.runbook), ...base.links],
  });
}

function withoutReasons(diagnosis: Diagnosis): Diagnosis {
  const bare: { -readonly [K in keyof Diagnosis]?: Diagnosis[K] } = { ...diagnosis };
  delete bare.chargedBy;
  delete bare.meaning;
  const links = diagnosis.links.filter(({ kind }) => kind !== 'status');
  return { ...(bare as Diagnosis), ...NO_TEXTS, links };
}
