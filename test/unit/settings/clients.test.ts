import { describe, expect, it } from 'vitest';
import { addClient, nameClient } from '../../../lib/settings/clients.ts';
import { Clients } from '../../../lib/trends/clients.ts';

const CALL = { host: 'dashboard.vapi.ai', org: 'one', agent: 'Acme front desk' };

describe('clients', () => {
  it('of assistants are found within an organization that has a name, whichever was named first', () => {
    const named = nameClient([], 'one', 'Agency');
    const both = addClient(named, { name: 'Acme', agents: 'acme *' });
    for (const named of [
      both,
      nameClient(addClient([], { name: 'Acme', agents: 'acme *' }), 'one', 'Agency'),
    ]) {
      const clients = new Clients(named);
      expect(clients.of(CALL)).toBe('Acme');
      expect(clients.of({ ...CALL, agent: 'Other' })).toBe('Agency');
    }
  });

  it('of a dashboard come after those of assistants and before organizations', () => {
    const named = addClient(
      addClient(nameClient([], 'one', 'Agency'), { name: 'Site', host: 'calls.example.com' }),
      { name: 'Acme', agents: 'acme *' },
    );
    const clients = new Clients(named);
    const there = { ...CALL, host: 'calls.example.com' };
    expect(clients.of(there)).toBe('Acme');
    expect(clients.of({ ...there, agent: 'Other' })).toBe('Site');
  });
});
