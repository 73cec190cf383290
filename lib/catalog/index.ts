import { FRAMES, VERDICTS } from './failure-frames.ts';
import { FAILURE_KINDS, FAILURES } from './failures.ts';
import { PROVIDERS, type Provider } from './providers.ts';
import { RETELL_ACCOUNT } from './retell-account.ts';
import { RETELL_EXPECTED } from './retell-expected.ts';
import { RETELL_OWN_SERVER } from './retell-own-server.ts';
import { RETELL_PLATFORM } from './retell-platform.ts';
import { RETELL_TELEPHONY } from './retell-telephony.ts';
import type {
  FailureKind,
  FailureKindId,
  Frame,
  FrameId,
  ProviderFailure,
  Reasons,
  SipStatuses,
  VerdictOnly,
} from './schema.ts';
import { SIP_STATUSES } from './sip.ts';
import { VAPI_ACCOUNT } from './vapi-account.ts';
import { VAPI_ASSISTANT } from './vapi-assistant.ts';
import { VAPI_CUSTOMER } from './vapi-customer.ts';
import { VAPI_EXPECTED } from './vapi-expected.ts';
import { VAPI_PLATFORM } from './vapi-platform.ts';
import { VAPI_TELEPHONY } from './vapi-telephony.ts';
import { VAPI_TRANSFER } from './vapi-transfer.ts';

/** Everything that is known of end reasons. */
export interface Catalog {
  /** Codes with an object of their own, by whose they are. */
  readonly reasons: Readonly<Record<'vapi' | 'retell', Reasons>>;
  readonly sip: SipStatuses;
  readonly failures: Readonly<Record<string, ProviderFailure>>;
  readonly kinds: Readonly<Record<FailureKindId, FailureKind>>;
  readonly frames: Readonly<Record<FrameId, Frame>>;
  readonly verdicts: Readonly<Record<'vapifault' | 'configfault', VerdictOnly>>;
  readonly providers: Readonly<Record<string, Provider>>;
}

/** The catalog with all its texts: for pages and cards. Scripts that must stay small take `FACTS`. */
export const CATALOG: Catalog = {
  reasons: {
    vapi: {
      ...VAPI_EXPECTED,
      ...VAPI_CUSTOMER,
      ...VAPI_ACCOUNT,
      ...VAPI_ASSISTANT,
      ...VAPI_TELEPHONY,
      ...VAPI_TRANSFER,
      ...VAPI_PLATFORM,
    },
    retell: {
      ...RETELL_EXPECTED,
      ...RETELL_TELEPHONY,
      ...RETELL_ACCOUNT,
      ...RETELL_OWN_SERVER,
      ...RETELL_PLATFORM,
    },
  },
  sip: SIP_STATUSES,
  failures: FAILURES,
  kinds: FAILURE_KINDS,
  frames: FRAMES,
  verdicts: VERDICTS,
  providers: PROVIDERS,
};
