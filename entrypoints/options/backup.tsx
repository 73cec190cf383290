import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
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
  const restore = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = props.readBackup(await file.text());
    if (typeof read === 'string') {
      setSaid(`${file.name}: ${read}`);
      return;
    }
    props.onChange(read);
    setSaid(`The settings of ${file.name} are in use.`);
  };
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveText('hangtag-settings.json', JSON.stringify(props.settings, null, 2))}
        >
          Save settings as a file
        </button>
        <label class="button file">
          Restore settings
          <input
            type="file"
            class="aside"
            accept=".json,application/json"
            onChange={(event) => void restore(event.currentTarget.files?.[0])}
          />
        </label>
        <button type="button" class="button danger" onClick={() => setAsking(true)}>
          Reset settings
        </button>
        <a class="button" href="/history.html#view=files">
          Export or erase the history
        </a>
      </div>
      <p role="status" class="quiet">
        {said}
      </p>
      {asking && (
        <ConfirmDialog
          title="Reset all settings?"
          action="Reset settings"
          onYes={() => {
            setAsking(false);
            props.onReset();
            setSaid('All settings are as after installation.');
          }}
          onNo={() => setAsking(false)}
        >
          <p>Provider keys, rules and all other choices go back to their defaults.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
