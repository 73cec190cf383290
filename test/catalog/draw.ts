import { parseArgs } from 'node:util';
import { drawCards, drawnText } from './draw-cards.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed);
if (!Number.isInteger(seed)) {
  console.error('Name a seed, such as: npm run catalog:draw -- --seed 7');
  process.exitCode = 1;
} else {
  console.log(drawnText(drawCards(seed), seed));
}
