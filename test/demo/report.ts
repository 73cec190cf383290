import type { BadgeReading } from '../browsers/readings.ts';

/** How often each value occurs, most frequent first. */
function countBy<T>(items: readonly T[], key: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const OWNER_WORDS: Readonly<Record<string, string>> = {
  none: 'Expected',
  customer: 'Customer',
  you: 'You',
  platform: 'Platform',
  provider: 'Provider',
  carrier: 'Carrier',
  unclear: 'Unclear',
  unknown: 'Not known',
};

/** Prints what a page's badges say: counts by owner, then every reason with its owner and count. */
export function printMarks(title: string, marks: readonly BadgeReading[]): void {
  console.log(`\n${title}: ${marks.length} reasons marked`);
  const owners = countBy(marks, ({ owner }) => OWNER_WORDS[owner] ?? owner);
  console.log(`  ${owners.map(([owner, count]) => `${owner} ${count}`).join(' · ')}`);
  const reasons = countBy(
    marks,
    ({ owner, party, certainty, code, label }) =>
      `${(party ?? OWNER_WORDS[owner] ?? owner).padEnd(14)} ${certainty.padEnd(9)} ${code ?? label}`,
  );
  for (const [reason, count] of reasons) console.log(`  ${String(count).padStart(4)}  ${reason}`);
}
