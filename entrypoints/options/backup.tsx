import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Said, type SaidOutcome } from '../../components/said.tsx';
import { saveText } from '../../components/save-file.ts';
import { parseBackup, type NoBackup } from '../../lib/settings/backup.ts';
import type { UnusedPart } from '../../lib/settings/read-by-check.ts';
import { notKeptInWords, partInWords, problemInWords } from '../../lib/wording/setting-words.ts';

type Stored = Readonly<Record<string, unknown>>;

/** What saving and restoring work with. */
export interface BackupProps {
  /** What a back-up holds. */
  readonly backup: () => Promise<Stored>;
  /** Sets what a back-up holds; gives what of it cannot be used. */
  readonly restore: (backup: Stored) => Promise<readonly UnusedPart[]>;
  /** Back to what a fresh installation starts with. */
  readonly onReset: () => void;
}

const NO_BACKUP: Readonly<Record<NoBackup, string>> = {
  'too-large': i18n.t('options.backupTooLarge'),
  'no-json': i18n.t('options.backupNotJson'),
  'no-settings': i18n.t('options.backupEmpty'),
};

/** Most problems of a file that are told one by one. */
const MOST_TOLD = 5;

function problemsInWords(unused: readonly UnusedPart[]): string {
  const told = unused
    .slice(0, MOST_TOLD)
    .map((part) => `${partInWords(part)} (${problemInWords(part.problem)})`);
  return [...told, ...(unused.length > MOST_TOLD ? ['…'] : [])].join('; ');
}

/** Saving, restoring and resetting all settings. */
export function Backup(props: BackupProps) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<SaidOutcome>();
  const save = async (): Promise<void> => {
    saveText('hangtag-settings.json', JSON.stringify(await props.backup(), null, 2));
  };
  const restore = async (name: string, text: string): Promise<void> => {
    const backup = parseBackup(text);
    if (typeof backup === 'string') {
      setSaid({ text: `${name}: ${NO_BACKUP[backup]}`, isWrong: true });
      return;
    }
    let unused: readonly UnusedPart[];
    try {
      unused = await props.restore(backup);
    } catch (error) {
      setSaid({ text: notKeptInWords(error), isWrong: true });
      return;
    }
    setSaid({
      text:
        unused.length === 0
          ? i18n.t('options.restored', { file: name })
          : i18n.t('options.restoredWithout', {
              file: name,
              problems: problemsInWords(unused),
            }),
      isWrong: unused.length > 0,
    });
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void save()}>
          {i18n.t('options.saveSettings')}
        </button>
        <FileButton
          text={i18n.t('options.restore')}
          onFile={(name, text) => void restore(name, text)}
        />
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          {i18n.t('options.reset')}
        </button>
        <a class="button" href="/history.html#view=files">
          {i18n.t('options.toFiles')}
        </a>
      </div>
      <Said outcome={said} />
      {asking && (
        <ConfirmDialog
          title={i18n.t('options.resetTitle')}
          action={i18n.t('options.reset')}
          onYes={() => {
            setAsking(false);
            props.onReset();
            setSaid({ text: i18n.t('options.resetDone'), isWrong: false });
          }}
          onNo={() => setAsking(false)}
        >
          <p>{i18n.t('options.resetWhat')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
