import { defined } from '../calls/defined.ts';
import { NARROWED, RULED, UNKNOWN } from '../catalog/general.ts';
import { VENDOR_LINKS } from '../catalog/links.ts';
import { VENDORS } from '../vendors/index.ts';
import type { Explained, Knowledge } from './basis.ts';
import { catalogTextsOf } from './catalog-texts.ts';
import { NO_STEPS } from './diagnosis.ts';
import type { Statement, Step, Steps } from './diagnosis.ts';
import { linkOf, sourcesOf, Speaker } from './speaker.ts';
import { fill, type Names } from './texts.ts';

/** What Hangtag says of itself needs no source. */
const own = (text: string, names: Names = {}): Statement => ({
  text: fill(text, names),
  sources: [],
});

const NOTHING = { causes: [], steps: NO_STEPS, evidence: [], links: [], suspects: [] } as const;

/** The catalog with all its texts, to be given to `diagnose` where they are shown. */
export const KNOWLEDGE: Knowledge = {
  explain(basis, vendor): Explained {
    const { meaning, source, parts, suspects = [], charged, since } = catalogTextsOf(basis);
    const speaker = new Speaker(basis, vendor);
    const group = (name: keyof Steps): Step[] =>
      parts.flatMap((part) => speaker.steps(part.steps?.[name], part.source));
    const said = speaker.say(meaning, source);
    const { bare } = basis;
    const chargedBy =
      // What one vendor charges for says nothing of another.
      bare.charged === 'not-stated' || charged === undefined || VENDORS[vendor].catalog !== vendor
        ? undefined
        : defined<NonNullable<Explained['chargedBy']>>({
            sources: sourcesOf(charged.source),
            text: charged.text,
          });
    return defined<Explained>({
      meaning: said,
      causes: parts.flatMap((part) => speaker.causes(part)),
      steps: { run: group('run'), find: group('find'), report: group('report') },
      evidence: parts.flatMap((part) => speaker.evidence(part)),
      links: speaker.links(parts),
      suspects:
        bare.suspects.length === 0
          ? []
          : suspects.map((suspect) => speaker.suspect(suspect, parts[0]?.source ?? source)),
      chargedBy,
      since,
    });
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
