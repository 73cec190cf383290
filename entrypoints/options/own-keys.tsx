import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import type { ProviderComponent } from '../../lib/catalog/terms.ts';
import type { ChoosableProvider } from '../../lib/reasons/choosable-providers.ts';
import './own-keys.css';

type KeyOwner = 'mine' | 'vendor' | 'open';

const CHOICES = [
  { value: 'mine', text: i18n.t('options.keyMine') },
  { value: 'vendor', text: i18n.t('options.keyVendor') },
  { value: 'open', text: i18n.t('options.keyOpen') },
] as const;

/** What a provider does in a call. */
const PARTS: Readonly<Record<ProviderComponent, string>> = {
  LLM: 'LLM',
  voice: i18n.t('options.part.voice'),
  transcriber: i18n.t('options.part.transcriber'),
  video: i18n.t('options.part.video'),
};

function keyOwnerOf(mine: boolean | undefined): KeyOwner {
  if (mine === undefined) return 'open';
  return mine ? 'mine' : 'vendor';
}

/** Per provider: whose key calls use there. Unanswered providers keep both cases open. */
export function OwnKeys(props: {
  readonly providers: readonly ChoosableProvider[];
  readonly ownKeys: Readonly<Record<string, boolean>>;
  readonly onChange: (ownKeys: Readonly<Record<string, boolean>>) => void;
}) {
  const [search, setSearch] = useState('');
  const query = search.trim().toLowerCase();
  const shown = props.providers.filter(({ id, name }) =>
    `${id} ${name}`.toLowerCase().includes(query),
  );
  const answered = Object.keys(props.ownKeys).length;
  const set = (id: string, owner: KeyOwner): void => {
    const rest = Object.entries(props.ownKeys).filter(([key]) => key !== id);
    props.onChange(Object.fromEntries(owner === 'open' ? rest : [...rest, [id, owner === 'mine']]));
  };
  return (
    <div class="own-keys">
      <div class="row">
        <input
          type="search"
          placeholder={i18n.t('options.findProvider')}
          aria-label={i18n.t('options.findProvider')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <span class="quiet">{i18n.t('options.answered', answered)}</span>
      </div>
      <ul>
        {shown.map(({ id, name, components }) => (
          <li key={id}>
            <span>
              {name} <small>{components.map((part) => PARTS[part]).join(', ')}</small>
            </span>
            <ChoiceGroup
              label={i18n.t('options.whoseKey', { provider: name })}
              name={`key-${id}`}
              value={keyOwnerOf(props.ownKeys[id])}
              choices={CHOICES}
              onChange={(owner) => set(id, owner)}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="quiet">{i18n.t('options.noProvider')}</p>}
    </div>
  );
}
