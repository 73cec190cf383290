/** Words that dashboards have in their addresses; any other part may be an ID, a client's or a person's name. */
const WORDS = new Set(
  (
    'agent agents all analytics app assistant assistants batch call calls campaign campaigns chat chats contact ' +
    'contacts conversation conversations dashboard detail details eval evals history home inbound list log logs ' +
    'monitor monitoring new number numbers org organization orgs outbound overview phone report reports run runs ' +
    'session sessions settings simulation simulations test tests view voice web workspace workspaces'
  ).split(' '),
);
const MOST_PARTS = 8;

/** The pattern of a path: `/calls/*`. */
export function pathPattern(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const shown = parts
    .slice(0, MOST_PARTS)
    .map((part) => (part.split(/[-_]/).every((word) => WORDS.has(word)) ? part : '*'));
  return `/${shown.join('/')}${parts.length > MOST_PARTS ? '/…' : ''}`;
}
