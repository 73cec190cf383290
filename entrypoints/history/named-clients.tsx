import { LONGEST_AGENT } from '../../lib/calls/limits.ts';
import { useRef, useState } from 'preact/hooks';
import { NotKept } from '../../components/said.tsx';
import { useFocusOnSwap } from '../../components/use-focus-on-swap.ts';
import { defined } from '../../lib/calls/defined.ts';
import { checkClient, MAX_CLIENT_NAME } from '../../lib/settings/check-client.ts';
import { addClient, leaveOut, nameClient } from '../../lib/settings/clients.ts';
import { changeSettings } from '../../lib/settings/store.ts';
import { without } from '../../lib/settings/without.ts';
import type { NamedClient } from '../../lib/trends/clients.ts';
import { clientName } from '../../lib/wording/client-name.ts';
import { notKeptInWords, refusedInWords } from '../../lib/wording/setting-words.ts';
import { i18n } from '../../lib/wording/texts.ts';

/** What a field of a form holds; undefined where it is empty. */
function fieldOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What a client is told by, in words. */
function toldBy({ org, agents, host }: NamedClient): string {
  return [
    org === undefined ? undefined : clientName(org),
    agents === undefined ? undefined : i18n.t('clients.byAgents', { agents }),
    host,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Names organizations, and makes clients of assistants and dashboards; behind a tap, since it is done once. */
export function NamedClients(props: {
  readonly clients: readonly NamedClient[];
  /** Organizations without a name. */
  readonly unnamed: readonly string[];
  /** Dashboards that were seen. */
  readonly hosts: readonly string[];
}) {
  const { clients } = props;
  const [naming, setNaming] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  useFocusOnSwap(naming, (before) =>
    [...(list.current?.children ?? [])]
      .find((item) => item instanceof HTMLElement && item.dataset['org'] === (naming ?? before))
      ?.querySelector<HTMLElement>('input, button'),
  );
  /** Shows the form of an organization's name, or of none; what was said of another form goes. */
  const ask = (org: string | undefined): void => {
    setNaming(org);
    setProblem(undefined);
  };
  // From what is set at that moment: another page may have changed it since this one was drawn.
  const keep = (
    change: (now: readonly NamedClient[]) => readonly NamedClient[],
    form?: HTMLFormElement,
  ): void => {
    changeSettings((now) => ({ clients: change(now.clients) })).then(
      () => {
        ask(undefined);
        form?.reset();
      },
      (error: unknown) => setProblem(notKeptInWords(error)),
    );
  };
  const add = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    const checked = checkClient(
      defined<Record<string, unknown>>({
        name: fieldOf(data, 'name'),
        agents: fieldOf(data, 'agents'),
        host: fieldOf(data, 'host'),
      }),
    );
    if (!checked.ok) {
      setProblem(refusedInWords(checked.problem));
      return;
    }
    const { value } = checked;
    keep((now) => addClient(now, value), form);
  };
  const nameForm = (org: string, name = '') => (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const named = fieldOf(new FormData(event.currentTarget), 'name');
        if (named !== undefined) keep((now) => nameClient(now, org, named));
      }}
    >
      <label>
        {i18n.t('clients.nameOf', { org: clientName(org) })}
        <input name="name" defaultValue={name} maxLength={MAX_CLIENT_NAME} required />
      </label>
      <button class="button main">{i18n.t('clients.save')}</button>
      <button type="button" class="button" onClick={() => ask(undefined)}>
        {i18n.t('clients.cancel')}
      </button>
    </form>
  );
  return (
    <details class="named-clients">
      <summary>{i18n.t('clients.manage')}</summary>
      <ul ref={list}>
        {props.unnamed.map((org) => (
          <li key={org} data-org={org}>
            {naming === org ? (
              nameForm(org)
            ) : (
              <>
                {clientName(org)}{' '}
                <button type="button" class="link" onClick={() => ask(org)}>
                  {i18n.t('clients.nameIt')}
                </button>
              </>
            )}
          </li>
        ))}
        {clients.map((client) => {
          const { name, org, leftOut = false } = client;
          return (
            <li key={JSON.stringify(client)} data-org={org}>
              {org !== undefined && naming === org ? (
                nameForm(org, name)
              ) : (
                <>
                  {leftOut && `${i18n.t('clients.leftOut')} `}
                  <b>{name}</b> <span class="quiet">{toldBy(client)}</span>{' '}
                  {org !== undefined && (
                    <button type="button" class="link" onClick={() => ask(org)}>
                      {i18n.t('clients.rename')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="link"
                    onClick={() => keep((now) => leaveOut(now, name, !leftOut))}
                  >
                    {i18n.t(leftOut ? 'clients.countAgain' : 'clients.leaveOut')}
                  </button>
                  <button
                    type="button"
                    class="link"
                    onClick={() => keep((now) => without(now, client))}
                  >
                    {i18n.t('clients.remove')}
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <form
        class="add-client"
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <p class="quiet">{i18n.t('clients.groupSays')}</p>
        <label>
          {i18n.t('clients.name')}
          <input name="name" maxLength={MAX_CLIENT_NAME} required />
        </label>
        <label>
          {i18n.t('clients.agents')}
          <input name="agents" maxLength={LONGEST_AGENT} />
        </label>
        {props.hosts.length > 1 && (
          <label>
            {i18n.t('clients.host')}
            <select name="host">
              <option value="">{i18n.t('clients.anyHost')}</option>
              {props.hosts.map((host) => (
                <option key={host} value={host}>
                  {host}
                </option>
              ))}
            </select>
          </label>
        )}
        <button class="button">{i18n.t('clients.add')}</button>
      </form>
      {problem !== undefined && <NotKept text={problem} />}
    </details>
  );
}
