/** A text that is nothing but a UUID, as an ID format. */
export const UUID = {
  full: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

/** Whether a text is nothing but a UUID, as calls, assistants and organizations have for an ID. */
export function isUuid(text: string): boolean {
  return UUID.full.test(text);
}

/** A format of whole IDs, without what ties it to the begin and the end of a text. */
export function idPattern({ full }: { readonly full: RegExp }): string {
  return full.source.replace(/^\^/, '').replace(/\$$/, '');
}
