import type { ReasonSettings } from '../reasons/diagnosis.ts';
import type { NamedClient } from './clients.ts';

/** What the user has set that a report depends on. */
export interface TrendSettings extends ReasonSettings {
  readonly clients?: readonly NamedClient[];
}

/** Every one of them; the compiler says what was forgotten. */
const OF_REPORTS: Readonly<Record<keyof TrendSettings, true>> = {
  ownKeys: true,
  overrides: true,
  labels: true,
  clients: true,
};

/** The names of all settings that a report depends on: whoever keeps one has to keep it with these. */
export const TREND_SETTINGS = /* @__PURE__ */ Object.keys(OF_REPORTS) as (keyof TrendSettings)[];
