import type { BarMark } from '../../components/owner-bars.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Episode } from '../../lib/trends/episode.ts';
import type { TrendReport } from '../../lib/trends/report.ts';
import { episodeInWords } from '../../lib/wording/episode-words.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { i18n } from '../../lib/wording/texts.ts';

/**
 * Episodes, marked changes and new versions, as the bars show them.
 *
 * @param now ms since 1970
 */
export function barMarks(
  of: {
    readonly report: TrendReport;
    readonly episodes: readonly Episode[];
    readonly settings: Settings;
    /** The assistant that is looked at alone. */
    readonly agent: string | undefined;
  },
  now: number,
  formats: Formats,
): BarMark[] {
  const { report, episodes, settings, agent: own } = of;
  return [
    ...episodes.map((episode): BarMark => ({
      kind: 'episode',
      at: episode.from,
      title: episodeInWords(episode, now, formats),
    })),
    ...settings.changes
      .filter(({ agent }) => agent === undefined || agent === own)
      .map(({ at, text }): BarMark => ({
        kind: 'change',
        at,
        title: `${formats.moment(at)} ${text}`,
      })),
    ...report.versions.flatMap(({ id, since }): BarMark[] =>
      since === undefined
        ? []
        : [{ kind: 'change', at: since, title: i18n.t('marked.version', { version: id }) }],
    ),
  ];
}
