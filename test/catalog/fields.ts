import { CATALOG } from '../../lib/catalog/index.ts';

/** `endCallEnabled`, `end_call_after_silence_ms`: the way in which both vendors write the names of fields. */
const FIELD = /\b(?:[a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+)\b/g;

/** Fields that a vendor's page documents and no package declares, with the page. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  autoFallback: 'docs.vapi.ai/customization/transcriber-fallback-plan',
  customerJoinTimeoutSeconds: 'docs.vapi.ai/calls/customer-join-timeout',
  phoneCallProviderBypassEnabled: 'docs.vapi.ai/calls/call-handling-with-vapi-and-twilio',
  phoneCallProviderDetails: 'docs.vapi.ai/calls/call-handling-with-vapi-and-twilio',
  timeElapsed: 'docs.vapi.ai/assistants/assistant-hooks',
  auto_reconnect: 'docs.retellai.com/api-references/llm-websocket',
  content_complete: 'docs.retellai.com/api-references/llm-websocket',
  ping_pong: 'docs.retellai.com/api-references/llm-websocket',
  response_id: 'docs.retellai.com/api-references/llm-websocket',
  response_type: 'docs.retellai.com/api-references/llm-websocket',
  startWebCall: 'docs.retellai.com/deploy/web-call',
  // Of older agents, where a code of older calls is explained.
  drop_call_if_machine_detected: 'docs.retellai.com/get-started/debug-guide',
};

/** Every field of the vendors' APIs that a statement or a snippet of the catalog names. */
export function fieldsNamed(catalog: object = CATALOG): Set<string> {
  const fields = new Set<string>();
  const visit = (value: unknown, isSnippet: boolean): void => {
    if (typeof value === 'string') {
      // What a snippet sets a field to is no field.
      if (!isSnippet) for (const [name] of value.matchAll(FIELD)) fields.add(name);
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, isSnippet);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (isSnippet) fields.add(key);
        if (isSnippet || !IDS.has(key)) visit(one, isSnippet || key === 'snippet');
      }
    }
  };
  visit(catalog, false);
  return fields;
}

/** Properties of the catalog that hold no sentence. */
const IDS: ReadonlySet<string> = new Set([
  'source',
  'link',
  'links',
  'replaces',
  'replacedBy',
  'also',
  'when',
]);

/** Those of the fields that neither a declaration nor a page documents. */
export function undeclared(fields: Iterable<string>, declarations: Iterable<string>): string[] {
  const missing = new Set(fields);
  for (const name of Object.keys(DOCUMENTED)) missing.delete(name);
  for (const text of declarations) {
    for (const [word] of text.matchAll(/\w+/g)) missing.delete(word);
  }
  return [...missing].sort();
}
