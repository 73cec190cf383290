import type { HeaderKind } from '../vendors/vendor.ts';

/**
 * Whether what stands in a row, or beside a reason, is about a chat or a session of messages, which have reasons and are
 * no calls: by its ID, `chat_0a1b…`, or its channel, `api_chat`. Retell's session history lists them among the calls.
 *
 * @param fact what the row tells by its headers
 */
export function isChat(fact: (kind: HeaderKind) => string | undefined): boolean {
  return (
    /^(?:chat|session)_/i.test(fact('callId') ?? '') || /chat|sms/i.test(fact('channel') ?? '')
  );
}
