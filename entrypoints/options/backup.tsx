import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { saveText } from '../../components/save-file.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** Saving, restoring and resetting all settings. */
export function Backup(props: {
  readonly settings: Settings;
  /** Reads kept settings from a file's text; says what is wrong with it. */
  readonly readBackup: (text: string) => Partial<Settings> | string;
  readonly onChange: (part: Partial<Settings>) => void;
  /** Back to what a fresh installation starts with. */
  readonly onReset: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const restore = async (file: File): Promise<void> => {
    const read = props.readBackup(await file.text());
    if (typeof read === 'string') {
      setSaid(`${file.name}: ${read}`);
      return;
    }
    props.onChange(read);
    setSaid(i18n.t('options.restored', { file: file.name }));
  };
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveText('hangtag-settings.json', JSON.stringify(props.settings, null, 2))}
        >
          {i18n.t('options.saveSettings')}
        </button>
        <FileButton text={i18n.t('options.restore')} onFile={(file) => void restore(file)} />
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          {i18n.t('options.reset')}
        </button>
        <a class="button" href="/history.html#view=files">
          {i18n.t('options.toFiles')}
        </a>
      </div>
      <p role="status" class="quiet">
        {said}
      </p>
      {asking && (
        <ConfirmDialog
          title={i18n.t('options.resetTitle')}
          action={i18n.t('options.reset')}
          onYes={() => {
            setAsking(false);
            props.onReset();
            setSaid(i18n.t('options.resetDone'));
          }}
          onNo={() => setAsking(false)}
        >
          <p>{i18n.t('options.resetWhat')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
