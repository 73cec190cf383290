/** Puts names into a text's `{…}` places; what has no name stays as it is. */
export function fill(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{([A-Z])\}/g, (place, name: string) => names[name] ?? place);
}

/** The same text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
