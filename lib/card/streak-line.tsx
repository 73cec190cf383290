import { i18n } from '../wording/texts.ts';
import type { Streak } from '../history/read-streak.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { Formats } from '../wording/formats.ts';

/**
 * Whether it points to a setting that every call of an assistant fails: not where those of others fail alike, nor
 * where they fail late and by somebody else's fault.
 */
export function streakPointsToSetting(
  { atOnce, othersToo }: Streak,
  { owner }: Pick<Diagnosis, 'owner'>,
): boolean {
  return !othersToo && (atOnce || owner === 'you' || owner === 'unclear');
}

/** `Since 07:01, every call of this assistant has failed within its first second.`, and what that points to. */
export function StreakLine(props: {
  readonly streak: Streak;
  readonly pointsToSetting: boolean;
  readonly formats: Formats;
}) {
  const { streak, pointsToSetting, formats } = props;
  const { since, atOnce } = streak;
  const isToday = formats.day(since) === formats.day(Date.now());
  const time = isToday ? formats.time(since) : `${formats.day(since)}, ${formats.time(since)}`;
  return (
    <p class="news">
      {i18n.t(atOnce ? 'card.streakAtOnce' : 'card.streak', { time })}
      {pointsToSetting && ` ${i18n.t('card.pointsToSetting')}`}
    </p>
  );
}
