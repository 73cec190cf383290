/** A number as the results show it. */
export const whole = (n: number): string => Math.round(n).toLocaleString('en');
export const ratio = (n: number): string => `${n.toFixed(2)}×`;
export const mb = (bytes: number): string => `${whole(bytes / 1e6)} MB`;
export const ms = (n: number): string => `${n < 10 ? n.toFixed(1) : whole(n)} ms`;

/** The middle one. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** A section with a table, as lines of Markdown. */
export function section(
  title: string,
  words: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)];
  for (const row of rows) console.log(title, '·', row.join(' · '));
  return [`## ${title}`, '', words, '', ...table, ''];
}
