import { i18n } from './texts.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As much of an ID as tells it from others. */
const SHORT = 8;

/** A client's name; of an organisation that nobody has named, its short ID. */
export function clientName(client: string): string {
  if (client === '') return i18n.t('clients.none');
  return UUID.test(client) ? `${client.slice(0, SHORT)}…` : client;
}
