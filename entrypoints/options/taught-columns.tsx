import { i18n } from '../../lib/wording/texts.ts';
import { TAUGHT_KIND_WORDS } from '../../lib/wording/taught-kind-words.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Section } from './section.tsx';

/** Columns that the user pointed at, each with the way to forget it. */
export function TaughtColumns(props: {
  readonly taught: Settings['taught'];
  readonly onChange: (taught: Settings['taught']) => void;
}) {
  const { taught } = props;
  return (
    <Section title={i18n.t('options.taught')} says={i18n.t('options.taughtSays')}>
      {taught.length === 0 ? (
        <p class="quiet">{i18n.t('options.taughtNone')}</p>
      ) : (
        <ul class="entries taught">
          {taught.map((column) => (
            <li key={`${column.host} ${column.header}`}>
              <span>
                <b>{column.header}</b>
                <small>
                  {column.host}
                  {column.kind !== undefined && ` · ${TAUGHT_KIND_WORDS[column.kind]}`}
                </small>
              </span>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('options.forgetColumn', {
                  column: column.header,
                  host: column.host,
                })}
                onClick={() => props.onChange(taught.filter((each) => each !== column))}
              >
                {i18n.t('options.forget')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
