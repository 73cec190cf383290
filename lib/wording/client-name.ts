import { isUuid } from '../vendors/uuid.ts';
import { i18n } from './texts.ts';

/** As much of an ID as tells it from others. */
const SHORT = 8;

/** A client's name; of an organization that nobody has named, its short ID. */
export function clientName(client: string): string {
  if (client === '') return i18n.t('clients.none');
  return isUuid(client) ? `${client.slice(0, SHORT)}…` : client;
}
