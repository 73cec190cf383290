import { i18n } from '../../lib/wording/texts.ts';
import { OwnerChip } from '../../components/owner-mark.tsx';
import type { ChoosableProvider } from '../../lib/reasons/choosable-providers.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { UnusedPart } from '../../lib/settings/read-by-check.ts';
import { About } from './about.tsx';
import { Backup, type BackupProps } from './backup.tsx';
import { Badges } from './badges.tsx';
import { ProblemReport } from '../../components/problem-report.tsx';
import { TeamFile } from './team-file.tsx';
import { Dashboards } from './dashboards.tsx';
import { Switch } from './field.tsx';
import { OwnKeys } from './own-keys.tsx';
import { Recording } from './recording.tsx';
import { RuleList } from './rule-list.tsx';
import { NotKept } from '../../components/said.tsx';
import { Section } from './section.tsx';
import { TaughtColumns } from './taught-columns.tsx';
import { TaughtLabels } from './taught-labels.tsx';
import { UnusedParts } from './unused-parts.tsx';

/** What the options show and can do; they know nothing of where either comes from. */
export interface OptionsProps extends BackupProps {
  readonly settings: Settings;
  /** Of Hangtag. */
  readonly version: string;
  readonly providers: readonly ChoosableProvider[];
  /** Keeps some settings; open pages follow at once. Resolves to whether they were kept; where not, `notKept` says why. */
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
  /** Why the last change was not kept, as a sentence. */
  readonly notKept: string | undefined;
  /** Switching it on asks for a permission, so it may be refused. */
  readonly onAlerts: (on: boolean) => void;
  readonly alertsRefused: boolean;
  /** What is stored and cannot be used. */
  readonly unused: readonly UnusedPart[];
  readonly onRemoveUnused: () => void;
  /** Hosts that the browser does not let Hangtag read. */
  readonly lostHosts: readonly string[];
  /** The report of wrong or missing badges. */
  readonly report: () => Promise<string>;
  /** Asks the browser for a host; resolves with whether it may be read now. */
  readonly onAllow: (host: string) => Promise<boolean>;
}

/** The options page. */
export function Options(props: OptionsProps) {
  const { settings } = props;
  const onChange = (part: Partial<Settings>): void => void props.onChange(part);
  return (
    <main class="options">
      <header>
        <img src="/icon/96.png" width={40} height={40} alt="" />
        <h1>{i18n.t('options.title')}</h1>
        <a href="/history.html">{i18n.t('popup.history')}</a>
      </header>
      {props.notKept !== undefined && <NotKept text={props.notKept} class="not-kept" />}
      <Recording settings={settings} onChange={onChange} />
      <Section title={i18n.t('options.alerts')}>
        <Switch
          on={settings.quietAlarm}
          onChange={props.onAlerts}
          title={i18n.t('options.alertsOn')}
          says={props.alertsRefused ? i18n.t('options.alertsRefused') : i18n.t('options.alertsSay')}
        />
      </Section>
      <Badges settings={settings} onChange={onChange} />
      <Section title={i18n.t('options.keys')} says={i18n.t('options.keysSays')}>
        <p class="example">
          <OwnerChip diagnosis={{ owner: 'you' }} /> {i18n.t('options.keysYours')}{' '}
          <OwnerChip diagnosis={{ owner: 'platform', party: 'Vapi' }} />{' '}
          {i18n.t('options.keysVendors')} <OwnerChip diagnosis={{ owner: 'unclear' }} />{' '}
          {i18n.t('options.keysOpen')}
        </p>
        <OwnKeys
          providers={props.providers}
          ownKeys={settings.ownKeys}
          onChange={(ownKeys) => onChange({ ownKeys })}
        />
      </Section>
      <Section title={i18n.t('options.rules')} says={i18n.t('options.rulesSays')}>
        <RuleList
          rules={settings.overrides}
          onChange={(rules) => props.onChange({ overrides: rules })}
        />
      </Section>
      <Dashboards
        hosts={settings.hosts}
        lost={props.lostHosts}
        onAllow={props.onAllow}
        onChange={(hosts) => props.onChange({ hosts })}
      />
      <TaughtColumns taught={settings.taught} onChange={(taught) => onChange({ taught })} />
      <TaughtLabels
        labels={settings.labels}
        hosts={settings.hosts}
        settings={settings}
        onChange={(labels) => props.onChange({ labels })}
      />
      <UnusedParts parts={props.unused} onRemove={props.onRemoveUnused} />
      <TeamFile settings={settings} onChange={props.onChange} />
      <Section title={i18n.t('options.backup')}>
        <Backup {...props} />
      </Section>
      <ProblemReport report={props.report} />
      <About version={props.version} />
    </main>
  );
}
