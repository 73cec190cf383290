import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import { Said, type SaidOutcome } from '../../components/said.tsx';
import { MAX_HOSTS } from '../../lib/settings/check-page-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { hostIn } from '../../lib/vendors/added-host.ts';
import { VENDORS, vendorOfHost } from '../../lib/vendors/index.ts';
import { VENDOR_HOSTS } from '../../lib/vendors/vendor-hosts.ts';
import type { Dashboard, VendorId } from '../../lib/vendors/vendor.ts';
import { Section } from './section.tsx';
import './dashboards.css';

/** What the list of dashboards works with. */
export interface DashboardsProps {
  readonly hosts: Settings['hosts'];
  /** Hosts that the browser does not let Hangtag read. */
  readonly lost: readonly string[];
  /** Asks the browser for a host; to be called in the event of a click. */
  readonly onAllow: (host: string) => Promise<boolean>;
  /** Resolves to whether it was kept. */
  readonly onChange: (hosts: readonly Dashboard[]) => Promise<boolean>;
}

/** Every host that Hangtag reads, and the way to one more. */
export function Dashboards(props: DashboardsProps) {
  const { hosts, lost } = props;
  return (
    <Section title={i18n.t('options.dashboards')} says={i18n.t('options.dashboardsSays')}>
      <ul class="entries hosts">
        {[...VENDOR_HOSTS, ...hosts].map(({ host, vendor }, i) => (
          <li key={host} data-host={host}>
            <span>
              <b>{host}</b>
              <small>{VENDORS[vendor].name}</small>
            </span>
            {lost.includes(host) ? (
              <>
                <small class="refused">{i18n.t('options.notAllowed')}</small>
                <button
                  type="button"
                  class="button main"
                  aria-label={i18n.t('options.allowOne', { host })}
                  onClick={() => void props.onAllow(host)}
                >
                  {i18n.t('options.allow')}
                </button>
              </>
            ) : (
              <small class="granted">{i18n.t('options.allowed')}</small>
            )}
            {i >= VENDOR_HOSTS.length && (
              <button
                type="button"
                class="button"
                aria-label={i18n.t('options.removeHost', { host })}
                onClick={() => void props.onChange(hosts.filter((each) => each.host !== host))}
              >
                {i18n.t('options.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <AddHost {...props} />
    </Section>
  );
}

function AddHost({ hosts, onAllow, onChange }: DashboardsProps) {
  const [typed, setTyped] = useState('');
  const [vendor, setVendor] = useState<VendorId>('vapi');
  const [said, setSaid] = useState<SaidOutcome>();
  const refuse = (text: string): void => setSaid({ text, isWrong: true });
  const add = (): void => {
    const host = hostIn(typed);
    if (host === undefined) {
      refuse(i18n.t('options.hostWrong'));
      return;
    }
    if (vendorOfHost(host, hosts) !== undefined) {
      refuse(i18n.t('options.hostKnown', { host }));
      return;
    }
    if (hosts.length >= MAX_HOSTS) {
      refuse(i18n.t('options.hostsFull'));
      return;
    }
    void onAllow(host).then(async (allowed) => {
      if (allowed) {
        if (!(await onChange([...hosts, { host, vendor }]))) return;
        setTyped('');
      }
      setSaid({
        text: i18n.t(allowed ? 'options.hostAdded' : 'options.hostRefused', { host }),
        isWrong: !allowed,
      });
    });
  };
  return (
    <form
      class="add-host"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label>
        <span>{i18n.t('options.host')}</span>
        <input
          name="host"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={i18n.t('options.hostExample')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{i18n.t('options.codesOf')}</span>
        <select
          name="vendor"
          value={vendor}
          onChange={(event) => setVendor(event.currentTarget.value as VendorId)}
        >
          {Object.values(VENDORS).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button main">
        {i18n.t('options.addHost')}
      </button>
      <Said outcome={said} />
    </form>
  );
}
