import type { ComponentChildren } from 'preact';
import { OwnerChip } from '../../components/owner-mark.tsx';
import type { Provider } from '../../lib/reasons/providers.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Backup } from './backup.tsx';
import { Badges } from './badges.tsx';
import { Switch } from './field.tsx';
import { OverrideEditor, type OverrideCheck } from './override-editor.tsx';
import { OwnKeys } from './own-keys.tsx';
import { Recording } from './recording.tsx';
import { Section } from './section.tsx';

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
      <Recording settings={settings} onChange={onChange} />
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
      <Badges settings={settings} onChange={onChange} />
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
