import { MAX_RETENTION_DAYS } from '../../lib/calls/limits.ts';
import { i18n } from '../../lib/wording/texts.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Field, Switch } from './field.tsx';
import { Section } from './section.tsx';

const RETENTIONS = [30, 90, 180, 365, MAX_RETENTION_DAYS];

/** What is recorded, and for how long. */
export function Recording(props: {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}) {
  const { settings, onChange } = props;
  return (
    <Section title={i18n.t('options.recording')}>
      <Switch
        on={settings.recording}
        onChange={(recording) => onChange({ recording })}
        title={i18n.t('options.record')}
        says={i18n.t('options.recordSays')}
      />
      <Switch
        on={settings.watchCallRecords}
        onChange={(watchCallRecords) => onChange({ watchCallRecords })}
        title={i18n.t('options.watch')}
        says={i18n.t('options.watchSays')}
      />
      <Field title={i18n.t('options.retention')} says={i18n.t('options.retentionSays')}>
        <select
          aria-label={i18n.t('options.retention')}
          value={settings.retentionDays}
          onChange={(event) => onChange({ retentionDays: Number(event.currentTarget.value) })}
        >
          {[...new Set([...RETENTIONS, settings.retentionDays])]
            .sort((a, b) => a - b)
            .map((days) => (
              <option key={days} value={days}>
                {i18n.t('options.days', days)}
              </option>
            ))}
        </select>
      </Field>
    </Section>
  );
}
