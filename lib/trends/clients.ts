import { getOrAdd } from '../calls/get-or-add.ts';
import type { Kind } from './totals.ts';

/**
 * A client that the user has named, and which calls belong to it: every field that is given has to fit. Several with
 * the same name make one client.
 */
export interface NamedClient {
  readonly name: string;
  /** Id of the organization. */
  readonly org?: string | undefined;
  /** Host name of the dashboard. */
  readonly host?: string | undefined;
  /** Names of assistants, in any case; `*` stands for any characters. */
  readonly agents?: string | undefined;
  /** Whether its calls are left out of everything, unless the client itself is asked for. */
  readonly leftOut?: boolean | undefined;
}

/** The fields that decide which client a call belongs to. */
export type ClientKind = Pick<Kind, 'host' | 'org' | 'agent'>;

/** Each part is where it comes first behind the one before: with other ways to fit, a long name could take for ever. */
function patternOf(agents: string): RegExp {
  const escaped = `^${agents.replace(/[\\^$.+?()[\]{}|]/g, '\\$&')}$`;
  return new RegExp(escaped.replace(/\*([^*]*)/g, '(?:(?!$1).)*$1'), 'iu');
}

/** Tells which client a call belongs to: the first named one that fits, else its organization. */
export class Clients {
  readonly #named: readonly (NamedClient & { readonly pattern?: RegExp })[];
  readonly #known = new Map<string, string>();
  readonly #leftOut: ReadonlySet<string>;

  constructor(named: readonly NamedClient[] = []) {
    this.#named = named.map((each) =>
      each.agents === undefined ? each : { ...each, pattern: patternOf(each.agents) },
    );
    this.#leftOut = new Set(named.filter(({ leftOut }) => leftOut).map(({ name }) => name));
  }

  /** The name of a call's client, else the id of its organization, else an empty text. */
  of({ host, org, agent = '' }: ClientKind): string {
    if (this.#named.length === 0) return org ?? '';
    const key = `${host}\n${org ?? ''}\n${agent}`;
    return getOrAdd(this.#known, key, () => {
      const first = this.#named.find(
        (each) =>
          (each.org ?? each.host ?? each.pattern) !== undefined &&
          (each.org ?? org) === org &&
          (each.host ?? host) === host &&
          each.pattern?.test(agent) !== false,
      );
      return first?.name ?? org ?? '';
    });
  }

  /** Whether the calls of a client are left out where no client is asked for. */
  isLeftOut(client: string): boolean {
    return this.#leftOut.has(client);
  }

  /** Whether a client is made of assistants, at least in part: then its organizations' lists show others' calls too. */
  isOfAssistants(client: string): boolean {
    return this.#named.some(({ name, pattern }) => name === client && pattern !== undefined);
  }

  /** Whether a call's assistant is needed to know its client. */
  get needsAgents(): boolean {
    return this.#named.some(({ pattern }) => pattern !== undefined);
  }
}
