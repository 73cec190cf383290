import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { OwnerChip } from '../../components/owner-mark.tsx';
import { saveText } from '../../components/save-file.ts';
import type { Provider } from '../../lib/reasons/providers.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { OverrideEditor, type OverrideCheck } from './override-editor.tsx';
import { OwnKeys } from './own-keys.tsx';

/** What the options show and can do; they know nothing of where either comes from. */
export interface OptionsProps {
  readonly settings: Settings;
  readonly providers: readonly Provider[];
  /** Keeps some settings; open pages follow at once. */
  readonly onChange: (part: Partial<Settings>) => void;
  /** Switching it on asks for a permission, so it may be refused. */
  readonly onQuietAlarm: (on: boolean) => void;
  readonly alarmRefused: boolean;
  readonly checkOverrides: (text: string) => OverrideCheck;
  /** Reads kept settings from a file's text; says what is wrong with it. */
  readonly readBackup: (text: string) => Partial<Settings> | string;
  /** Back to what a fresh installation starts with. */
  readonly onReset: () => void;
  /** Parts of other rooms: hosts, taught columns. */
  readonly children?: ComponentChildren;
}

const DENSITIES = [
  { value: 'full', text: 'Full' },
  { value: 'compact', text: 'Compact' },
  { value: 'faults', text: 'Faults only' },
] as const;

const DENSITY_SAYS: Readonly<Record<Settings['density'], string>> = {
  full: 'Icon and name on every fault, a quiet mark on expected ends.',
  compact: 'Icons only; names appear on hover.',
  faults: 'Expected ends carry no badge.',
};

const RETENTIONS = [30, 90, 180, 365, 730];

/** The options page. */
export function Options(props: OptionsProps) {
  const { settings, onChange } = props;
  return (
    <main class="options">
      <header>
        <img src="/icon/96.png" width={40} height={40} alt="" />
        <h1>Hangtag options</h1>
        <a href="/history.html">History</a>
      </header>
      <Section title="Recording">
        <Switch
          on={settings.recording}
          onChange={(recording) => onChange({ recording })}
          title="Record the calls that I see"
          says="Reason, time, duration, cost and assistant, on this computer only. Never a phone number, transcript or recording."
        />
        <Switch
          on={settings.watchCallRecords}
          onChange={(watchCallRecords) => onChange({ watchCallRecords })}
          title="Read exact codes from the dashboard’s own answers"
          says="Dashboards cut labels off. What they load anyway holds the exact code; nothing more is requested."
        />
        <Field title="Keep single calls" says="Daily counts are kept longer, so trends stay.">
          <select
            aria-label="Keep single calls"
            value={settings.retentionDays}
            onChange={(event) => onChange({ retentionDays: Number(event.currentTarget.value) })}
          >
            {[...new Set([...RETENTIONS, settings.retentionDays])]
              .sort((a, b) => a - b)
              .map((days) => (
                <option key={days} value={days}>
                  {days} days
                </option>
              ))}
          </select>
        </Field>
      </Section>
      <Section title="Quiet alarm">
        <Switch
          on={settings.quietAlarm}
          onChange={props.onQuietAlarm}
          title="Tell me when a fault is certain to be rising"
          says={
            props.alarmRefused
              ? 'The browser did not allow notifications, so this stays off.'
              : 'One notification a reason, at most once a day, made on this computer. The browser asks for permission when you switch it on.'
          }
        />
      </Section>
      <Section title="Badges">
        <Field title="How much a badge shows" says={DENSITY_SAYS[settings.density]}>
          <ChoiceGroup
            label="How much a badge shows"
            name="density"
            value={settings.density}
            choices={DENSITIES}
            onChange={(density) => onChange({ density })}
          />
        </Field>
      </Section>
      <Section
        title="My own provider keys"
        says="Some codes say that a provider refused a request, but not whose account it was. Answer here, and they name an owner."
      >
        <p class="example">
          <OwnerChip diagnosis={{ owner: 'you' }} /> with your key,{' '}
          <OwnerChip diagnosis={{ owner: 'platform', party: 'Vapi' }} /> with the vendor’s,{' '}
          <OwnerChip diagnosis={{ owner: 'unclear' }} /> while not answered
        </p>
        <OwnKeys
          providers={props.providers}
          ownKeys={settings.ownKeys}
          onChange={(ownKeys) => onChange({ ownKeys })}
        />
      </Section>
      <Section
        title="What your team knows"
        says="Rules that stand above the built-in catalog: an exact code or a pattern with *, an owner, a note, a link to your runbook."
      >
        <OverrideEditor
          overrides={settings.overrides}
          check={props.checkOverrides}
          onChange={(overrides) => onChange({ overrides })}
        />
      </Section>
      {props.children}
      <Section title="Settings and history">
        <Backup {...props} />
      </Section>
    </main>
  );
}

/** One part of the options. */
export function Section(props: {
  readonly title: string;
  readonly says?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.says !== undefined && <p class="says">{props.says}</p>}
      {props.children}
    </section>
  );
}

function Switch(props: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly title: string;
  readonly says: string;
}) {
  return (
    <label class="field">
      <span>
        <b>{props.title}</b>
        <small>{props.says}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

function Field(props: {
  readonly title: string;
  readonly says: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <span>
        <b>{props.title}</b>
        <small>{props.says}</small>
      </span>
      {props.children}
    </div>
  );
}

function Backup(props: OptionsProps) {
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
