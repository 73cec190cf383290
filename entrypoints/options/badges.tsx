import { i18n } from '../../lib/wording/texts.ts';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { OwnerChip } from '../../components/owner-mark.tsx';
import { OWNERS, type Owner } from '../../lib/catalog/terms.ts';
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

/** Owners whose badges "faults only" leaves out by itself. */
const NO_FAULTS: readonly Owner[] = ['none', 'customer'];

/** How badges look on the dashboards, and which are shown. */
export function Badges(props: {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}) {
  const { settings, onChange } = props;
  const { density, hiddenOwners } = settings;
  const show = (owner: Owner, on: boolean): void => {
    const others = hiddenOwners.filter((each) => each !== owner);
    onChange({ hiddenOwners: on ? others : [...others, owner] });
  };
  return (
    <Section title={i18n.t('options.badges')}>
      <Field title={i18n.t('options.density')} says={DENSITY_SAYS[density]}>
        <ChoiceGroup
          label={i18n.t('options.density')}
          name="density"
          value={density}
          choices={DENSITIES}
          onChange={(to) => onChange({ density: to })}
        />
      </Field>
      <Field title={i18n.t('options.shown')} says={i18n.t('options.shownSays')}>
        <ul class="shown-owners">
          {OWNERS.map((owner) => {
            const isLeftOut = density === 'faults' && NO_FAULTS.includes(owner);
            return (
              <li key={owner}>
                <label>
                  <input
                    type="checkbox"
                    name={`shown-${owner}`}
                    aria-label={i18n.t('options.shownOf', { owner: i18n.t(`owner.${owner}`) })}
                    checked={!isLeftOut && !hiddenOwners.includes(owner)}
                    disabled={isLeftOut}
                    onChange={(event) => show(owner, event.currentTarget.checked)}
                  />
                  <OwnerChip diagnosis={{ owner }} />
                </label>
              </li>
            );
          })}
        </ul>
      </Field>
    </Section>
  );
}
