import { i18n } from '#i18n';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { Field } from './field.tsx';
import { Section } from './section.tsx';

const DENSITIES = [
  { value: 'full', text: i18n.t('options.densityFull') },
  { value: 'compact', text: i18n.t('options.densityCompact') },
  { value: 'faults', text: i18n.t('options.densityFaults') },
] as const;

const DENSITY_SAYS: Readonly<Record<Settings['density'], string>> = {
  full: i18n.t('options.densityFullSays'),
  compact: i18n.t('options.densityCompactSays'),
  faults: i18n.t('options.densityFaultsSays'),
};

/** How badges look on the dashboards. */
export function Badges(props: {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}) {
  const { settings, onChange } = props;
  return (
    <Section title={i18n.t('options.badges')}>
      <Field title={i18n.t('options.density')} says={DENSITY_SAYS[settings.density]}>
        <ChoiceGroup
          label={i18n.t('options.density')}
          name="density"
          value={settings.density}
          choices={DENSITIES}
          onChange={(density) => onChange({ density })}
        />
      </Field>
    </Section>
  );
}
