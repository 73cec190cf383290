import { readdirSync } from 'node:fs';

/** Names of all layouts, as they stand in the address after `/layouts/`. */
export function layoutNames(): string[] {
  return readdirSync(new URL('./pages/layouts/kinds/', import.meta.url))
    .map((file) => file.replace(/\.tsx$/, ''))
    .sort();
}
