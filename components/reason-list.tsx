import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Diagnosis } from '../lib/reasons/diagnosis.ts';
import type { ReasonGroup } from '../lib/trends/report.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { OwnerTile } from './owner-mark.tsx';
import { ownerWord } from '../lib/wording/owner-look.ts';
import type { ReasonDetails } from './reason-details.tsx';
import { Sparkline } from './sparkline.tsx';
import {
  groupInWords,
  KIND_SIGNS,
  KIND_WORDS,
  seenWhen,
  toneOf,
} from '../lib/wording/sentences.ts';

type Details = typeof ReasonDetails;

/** What opens below a reason, loaded when the first is opened: a popup is mostly looked at and closed. */
function useDetails(isWanted: boolean): Details | undefined {
  const [details, setDetails] = useState<{ readonly Details: Details }>();
  useEffect(() => {
    if (isWanted && details === undefined) {
      void import('./reason-details.tsx').then(({ ReasonDetails }) =>
        setDetails({ Details: ReasonDetails }),
      );
    }
  }, [isWanted, details]);
  return details?.Details;
}

/** Reasons with their change in words, in the order given; each opens its remedy and its calls. */
export function ReasonList(props: {
  readonly reasons: readonly ReasonGroup[];
  readonly formats: Formats;
  readonly hrefOf: (group: ReasonGroup) => string;
  readonly newTab?: boolean;
  /** What else can be done with the calls of one. */
  readonly actionOf?: (group: ReasonGroup) => ComponentChildren;
  /** Gives a diagnosis its remedy. */
  readonly wholeOf: (diagnosis: Diagnosis, label: string) => Promise<Diagnosis>;
  /** Draws each reason's calls over the period. */
  readonly sparklines?: boolean;
  /** Starts of the period's buckets, ms since 1970. */
  readonly starts: readonly number[];
  /** ms since 1970. */
  readonly now: number;
  /** Id of the reason that is open, and in view, at first. */
  readonly first?: string | undefined;
}) {
  const [open, setOpen] = useState(props.first);
  const Details = useDetails(open !== undefined);
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => shown.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <ul class={props.sparklines === true ? 'reason-list wide' : 'reason-list'}>
      {props.reasons.map((group) => {
        const expanded = open === group.id;
        return (
          <li
            key={group.id}
            class={expanded ? 'open' : undefined}
            ref={group.id === props.first ? shown : null}
          >
            <h3>
              <button
                type="button"
                aria-expanded={expanded}
                onClick={() => setOpen(expanded ? undefined : group.id)}
              >
                <OwnerTile owner={group.owner} />
                <span class="title">
                  <span class="aside">{ownerWord(group.owner, group.diagnosis.party)}: </span>
                  <span lang={CATALOG_LANGUAGE}>{group.title}</span>
                </span>
                {props.sparklines === true && (
                  <Sparkline series={group.series} width={96} height={24} />
                )}
                <span class={`kind ${toneOf(group)}`}>
                  <span aria-hidden="true">{KIND_SIGNS[group.change.kind]} </span>
                  {KIND_WORDS[group.change.kind]}
                </span>
                <span class="facts">
                  <span class="counts">{groupInWords(group, props.formats)}</span>{' '}
                  <span class="when">
                    {seenWhen(group, props.starts, props.now, props.formats)}
                  </span>
                </span>
              </button>
            </h3>
            {expanded && Details !== undefined && (
              <Details
                group={group}
                formats={props.formats}
                href={props.hrefOf(group)}
                newTab={props.newTab === true}
                wholeOf={props.wholeOf}
                action={props.actionOf?.(group)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
