import { useState } from 'preact/hooks';
import type { Unkept } from '../lib/calls/unkept.ts';
import type { TaughtKind } from '../lib/settings/settings.ts';
import { TAUGHT_KIND_WORDS } from '../lib/wording/taught-kind-words.ts';
import { i18n } from '../lib/wording/texts.ts';

/** What a column may be, by what seems to stand below its header. */
const KINDS = {
  id: ['callId'],
  time: ['start', 'ended'],
} as const satisfies Readonly<Record<string, readonly TaughtKind[]>>;

/** Says that the calls of a page cannot be kept; where a header may help, asks what stands below it. */
export function UnkeptNote(props: {
  readonly unkept: Unkept;
  /** Keeps what the user says of the column; false where that was not possible. */
  readonly onTeach: (kind: TaughtKind) => Promise<boolean>;
}) {
  const [taught, setTaught] = useState<{ readonly header: string; readonly isKept: boolean }>();
  const { column } = props.unkept;
  if (taught !== undefined) {
    const { header, isKept } = taught;
    return (
      <p class="unkept" role="status">
        {isKept ? i18n.t('page.unkeptTaught', { header }) : i18n.t('page.unkeptNot')}
      </p>
    );
  }
  if (column === undefined) return <p class="unkept">{i18n.t('page.unkept')}</p>;
  const { header, holds } = column;
  const teach = (kind: TaughtKind): void => {
    void props.onTeach(kind).then((isKept) => setTaught({ header, isKept }));
  };
  return (
    <div class="unkept" role="group" aria-labelledby="unkept-question">
      <p id="unkept-question">{i18n.t('page.unkeptColumn', { header })}</p>
      <div class="buttons">
        {KINDS[holds].map((kind) => (
          <button key={kind} type="button" class="button" onClick={() => teach(kind)}>
            {TAUGHT_KIND_WORDS[kind]}
          </button>
        ))}
      </div>
    </div>
  );
}
