import { i18n } from '../../lib/wording/texts.ts';
import type { UnusedPart } from '../../lib/settings/read-by-check.ts';
import { partInWords, problemInWords } from '../../lib/wording/setting-words.ts';
import { Section } from './section.tsx';

/** Longest part that is shown as it is stored, in characters. */
const LONGEST = 300;

/** What is stored and cannot be used, each part with why, and the way to be rid of it. */
export function UnusedParts(props: {
  readonly parts: readonly UnusedPart[];
  readonly onRemove: () => void;
}) {
  if (props.parts.length === 0) return null;
  return (
    <Section title={i18n.t('options.unused')} says={i18n.t('options.unusedSays')}>
      <ul class="entries unused">
        {props.parts.map((part) => (
          <li key={`${part.setting} ${part.part ?? ''}`}>
            <span>
              {`${partInWords(part)}: ${problemInWords(part.problem)}.`}
              <small>{JSON.stringify(part.stored).slice(0, LONGEST)}</small>
            </span>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={props.onRemove}>
          {i18n.t('options.removeUnused')}
        </button>
      </div>
    </Section>
  );
}
