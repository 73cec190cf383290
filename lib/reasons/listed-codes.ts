import { providers } from './providers.ts';
import { retellEntries } from './retell-entries.ts';
import { vapiEntries } from './vapi-entries.ts';

/**
 * The regular families of Vapi's list, each row: the verdicts under which it is listed (V vapifault, P
 * providerfault, L the legacy pipeline-error), providers, failures. `LLM`, `voice` and `transcriber`
 * stand for every provider of such; `-` takes one out again.
 */
const FAMILIES = `
VL LLM 400-bad-request-validation-failed 401-unauthorized 403-model-access-denied 429-exceeded-quota
PL LLM 500-server-error 503-server-overloaded-error llm-failed
V LLM,-anthropic-bedrock,-anthropic-vertex,-baseten,-minimax 500-server-error
V LLM,-baseten,-minimax,-vapi llm-failed
VL openai 401-account-not-in-organization 401-incorrect-api-key 429-rate-limit-reached
VL voice,-custom-voice,-neets voice-failed
L custom-voice failed
L neets voice-failed
VL transcriber,-custom-transcriber,11labs transcriber-failed
VL custom-transcriber failed
VL tavus video-failed
VL assembly-ai returning-400-insufficent-funds returning-400-paid-only-feature returning-401-invalid-credentials returning-500-invalid-schema returning-500-word-boost-parsing-failed
PVL cartesia 500-server-error 503-server-error 522-server-error
VL cartesia requested-payment socket-hang-up
L cartesia 502-server-error
VL deepgram returning-400-no-such-model-language-tier-combination returning-401-invalid-credentials returning-403-model-access-denied returning-404-not-found
PVL deepgram returning-500-invalid-json returning-502-bad-gateway-ehostunreach returning-502-network-error
L deepgram 400-no-such-model-language-tier-combination 403-model-access-denied 404-not-found 500-returning-invalid-json returning-econnreset transcriber-api-key-missing
PVL eleven-labs 500-server-error system-busy-and-requested-upgrade
PL eleven-labs 503-server-error
L eleven-labs vapi-voice-disabled-by-owner
VL eleven-labs blocked-account-in-probation blocked-concurrent-requests-and-requested-upgrade blocked-content-against-their-policy blocked-free-plan-and-requested-upgrade blocked-using-instant-voice-clone-and-requested-upgrade blocked-voice-potentially-against-terms-of-service-and-awaiting-verification invalid-api-key invalid-voice-samples max-character-limit-exceeded missing-samples-for-voice-clone professional-voices-only-for-creator-plus quota-exceeded unauthorized-access unauthorized-to-access-model voice-disabled-by-owner voice-not-allowed-for-free-users voice-not-fine-tuned voice-not-fine-tuned-and-cannot-be-used voice-not-found
VL playht 401-unauthorized 403-forbidden-api-access-not-available 403-forbidden-out-of-characters 429-exceeded-quota invalid-emotion invalid-voice out-of-credits request-timed-out unexpected-error voice-must-be-a-valid-voice-manifest-uri
PVL playht 502-gateway-error 504-gateway-error
VL soniox transcriber-auth-failed transcriber-invalid-config transcriber-rate-limited transcriber-server-error
P outbound-sip 403-forbidden 407-proxy-authentication-required 408-request-timeout 480-temporarily-unavailable 503-service-unavailable
`;

const PREFIX: Readonly<Record<string, string>> = {
  V: 'call.in-progress.error-vapifault-',
  P: 'call.in-progress.error-providerfault-',
  L: 'pipeline-error-',
};

function idsOf(names: string): Set<string> {
  const ids = new Set<string>();
  for (const name of names.split(',')) {
    const supply = providers().filter(({ components }) => components.some((part) => part === name));
    if (name.startsWith('-')) ids.delete(name.slice(1));
    else if (supply.length > 0) for (const { id } of supply) ids.add(id);
    else ids.add(name);
  }
  return ids;
}

function expand(): string[] {
  const codes = [...vapiEntries().keys()];
  for (const row of FAMILIES.trim().split('\n')) {
    const [verdicts = '', names = '', ...failures] = row.split(' ');
    for (const id of idsOf(names)) {
      for (const verdict of verdicts) {
        for (const failure of failures) codes.push(`${PREFIX[verdict] ?? ''}${id}-${failure}`);
      }
    }
  }
  return codes.sort();
}

const lists: Partial<Record<'vapi' | 'retell', ReadonlySet<string>>> = {};

/** The same as `listCodes`, as a set; built on first use, so that loading the module costs nothing. */
export function listedCodes(catalog: 'vapi' | 'retell'): ReadonlySet<string> {
  return (lists[catalog] ??= new Set(
    catalog === 'vapi' ? expand() : [...retellEntries().keys()].sort(),
  ));
}

/** Every code that a vendor's public lists have had, sorted. */
export function listCodes(catalog: 'vapi' | 'retell'): readonly string[] {
  return [...listedCodes(catalog)];
}
