import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { FileButton } from '../../components/file-button.tsx';
import { saveText } from '../../components/save-file.ts';
import {
  addTeamFile,
  teamFile,
  parseTeamFile,
  type NoTeamFile,
} from '../../lib/settings/team-file.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { problemInWords } from '../../lib/wording/setting-words.ts';
import { Section } from './section.tsx';

const NO_TEAM_FILE: Readonly<Record<NoTeamFile, string>> = {
  'too-large': i18n.t('facts.tooLarge'),
  'no-json': i18n.t('facts.notJson'),
  'no-facts': i18n.t('facts.none'),
  newer: i18n.t('facts.newer'),
};

/** Most problems of a file that are told one by one. */
const MOST_TOLD = 20;

/** What a team passes on: saved as a file, and added from one. */
export function TeamFile(props: {
  readonly settings: Settings;
  /** Resolves to whether it was kept. */
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}) {
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const open = async (name: string, text: string): Promise<void> => {
    const file = parseTeamFile(text);
    if (typeof file === 'string') {
      setSaid(`${name}: ${NO_TEAM_FILE[file]}`);
      setProblems([]);
      return;
    }
    const { settings, added, known, unused } = addTeamFile(props.settings, file);
    if (added > 0 && !(await props.onChange(settings))) {
      setSaid('');
      setProblems([]);
      return;
    }
    setSaid(
      `${i18n.t('facts.added', added)} ${known === 0 ? '' : i18n.t('facts.known', known)}`.trim(),
    );
    const told = unused.map(({ list, part, problem }) => {
      const where = part === undefined ? list : `${list}, ${part}`;
      return `${where}: ${problemInWords(problem)}.`;
    });
    setProblems(told.length > MOST_TOLD ? [...told.slice(0, MOST_TOLD), '…'] : told);
  };
  return (
    <Section title={i18n.t('facts.title')} says={i18n.t('facts.says')}>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveText('hangtag-team.json', teamFile(props.settings))}
        >
          {i18n.t('facts.save')}
        </button>
        <FileButton text={i18n.t('facts.open')} onFile={(name, text) => void open(name, text)} />
      </div>
      <div role="status">
        {said !== '' && <p class="quiet">{said}</p>}
        {problems.length > 0 && (
          <ul class="problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
