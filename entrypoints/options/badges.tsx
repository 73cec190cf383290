import { ChoiceGroup } from '../../components/choice-group.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { Field } from './field.tsx';
import { Section } from './section.tsx';

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

/** How badges look on the dashboards. */
export function Badges(props: {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}) {
  const { settings, onChange } = props;
  return (
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
  );
}
