import type { Settings } from '../../lib/settings/settings.ts';
import { Field, Switch } from './field.tsx';
import { Section } from './section.tsx';

const RETENTIONS = [30, 90, 180, 365, 730];

/** What is recorded, and for how long. */
export function Recording(props: {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}) {
  const { settings, onChange } = props;
  return (
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
  );
}
