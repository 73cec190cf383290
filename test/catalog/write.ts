import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pages } from './pages.ts';
import { referenceJson } from './reference-json.ts';

const folder = new URL('../../assets/catalog/', import.meta.url);
// Pages of families that are no more must not stay.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const all = pages();
for (const [name, text] of all) writeFileSync(new URL(name, folder), text);
writeFileSync(new URL('reasons.json', folder), referenceJson());
console.log(`Wrote ${String(all.size)} pages and reasons.json to assets/catalog`);
