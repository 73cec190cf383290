import type { Episode } from '../trends/episode.ts';
import { VENDORS } from '../vendors/index.ts';
import type { Formats } from './formats.ts';
import { ownerWord } from './owner-look.ts';
import { i18n } from './texts.ts';

/** Who failed, as a name: the party, the vendor for its platform, else the owner. */
export function partyWord({
  owner,
  name,
  vendor,
}: Pick<Episode, 'owner' | 'name' | 'vendor'>): string {
  const platform = owner === 'platform' && vendor !== undefined ? VENDORS[vendor].name : undefined;
  return ownerWord(owner, name ?? platform);
}

function whatFailed(episode: Episode, count: string): string {
  const { calls, owner, name } = episode;
  if (owner === 'you') return i18n.t('episode.yours', calls, [count]);
  if (owner === 'unclear') return i18n.t('episode.unclear', calls, [count]);
  if (owner === 'carrier' && name === undefined) return i18n.t('episode.carrier', calls, [count]);
  return i18n.t('episode.failedAt', calls, [count, partyWord(episode)]);
}

/** `12 calls failed at Vapi, 3 assistants` */
export function episodeTitle(episode: Episode, formats: Formats): string {
  const { calls, agents, clients } = episode;
  const parts = [whatFailed(episode, formats.count(calls))];
  if (agents.length > 1) {
    parts.push(i18n.t('episode.assistants', agents.length, [formats.count(agents.length)]));
  }
  if (clients.length > 1) {
    parts.push(i18n.t('episode.clients', clients.length, [formats.count(clients.length)]));
  }
  return parts.join(', ');
}

/** `07:01–07:12`; `since 07:01` while it is going on; with the day where it is not today's. */
export function episodeSpan({ from, to, state }: Episode, now: number, formats: Formats): string {
  const isToday = formats.day(from) === formats.day(now);
  const [first, last] = [formats.time(from), formats.time(to)];
  const span =
    state === 'going'
      ? i18n.t('episode.since', { time: first })
      : first === last
        ? first
        : `${first}–${last}`;
  return isToday ? span : `${formats.day(from)}, ${span}`;
}

/** Whether it is over, in a word. */
function episodeState({ state }: Episode): string {
  return i18n.t(`episode.${state}`);
}

/** A whole episode in a line: `07:01–07:12: 12 calls failed at Vapi, 3 assistants (over)`. */
export function episodeInWords(episode: Episode, now: number, formats: Formats): string {
  return i18n.t('episode.line', {
    span: episodeSpan(episode, now, formats),
    failed: episodeTitle(episode, formats),
    state: episodeState(episode),
  });
}

/** The parts of that line, where they are set apart. */
export function episodeParts(
  episode: Episode,
  now: number,
  formats: Formats,
): { readonly span: string; readonly failed: string; readonly state: string } {
  return {
    span: episodeSpan(episode, now, formats),
    failed: episodeTitle(episode, formats),
    state: episodeState(episode),
  };
}
