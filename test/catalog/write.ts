import { mkdirSync, writeFileSync } from 'node:fs';
import { json, markdown } from './render.ts';

const folder = new URL('../../assets/catalog/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('reasons.md', folder), markdown());
writeFileSync(new URL('reasons.json', folder), json());
console.log('Wrote assets/catalog/reasons.md and assets/catalog/reasons.json');
