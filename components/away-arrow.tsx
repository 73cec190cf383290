/** The sign of a link that leads out of the extension, never alone on a line. */
export function AwayArrow() {
  return <span aria-hidden="true">{'\u00a0↗'}</span>;
}
