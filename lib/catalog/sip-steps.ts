import type { WrittenStep } from './schema.ts';

/** Steps of calls over SIP. */

/** Where calls come in over a trunk. */
export const INBOUND_GATEWAYS = {
  text: 'List every signalling address of your provider as an inbound gateway, as numeric IPv4: calls from an address that is missing can end in 401. PATCH /credential with its ID replaces the whole list, so keep the gateway for outbound calls in it; inboundEnabled and outboundEnabled are true unless you set them.',
  source: ['vapi-sip-trunk', 'vapi-sip-credentials', 'vapi-api-schema'],
  link: 'vapi-sip-credentials',
  snippet: {
    gateways: [
      {
        ip: '203.0.113.8',
        netmask: 30,
        port: 5060,
        inboundEnabled: true,
        outboundEnabled: false,
      },
      { ip: 'sip.example.com', port: 5060, inboundEnabled: false, outboundEnabled: true },
    ],
  },
} as const satisfies WrittenStep;

/** What firewalls and allow lists have to let through. */
export const SIP_ADDRESSES = {
  text: 'Allow Vapi at your firewall and your provider: in the US both 44.229.228.186 and 44.238.177.138 (if one is missing, calls fail intermittently), in the EU 63.182.83.170. Ports: 5060 UDP and TCP, 5061 TLS.',
  source: ['vapi-sip-networking', 'vapi-sip-credentials'],
  link: 'vapi-sip-networking',
} as const satisfies WrittenStep;

/** The same for sound. */
export const SIP_MEDIA = {
  text: 'Let UDP 40000 to 60000 pass both ways: in the US from any address, in the EU from 63.182.83.170.',
  source: 'vapi-sip-networking',
  link: 'vapi-sip-networking',
} as const satisfies WrittenStep;

/** Where user and password of a trunk are. */
export const SIP_CREDENTIALS = {
  text: "Enter the trunk's username and password again, as your provider gives them: Integrations › SIP Trunk, or PATCH /credential with its ID (send the rest of the plan along).",
  source: ['vapi-sip-didlogic', 'vapi-sip-response-codes'],
  link: 'vapi-integrations',
  snippet: {
    outboundAuthenticationPlan: { authUsername: 'SIP_USER', authPassword: 'SIP_PASSWORD' },
  },
} as const satisfies WrittenStep;

/** How numbers are written for the provider. */
export const SIP_FORM = {
  text: 'Set outboundLeadingPlusEnabled to true (PATCH /credential, with the ID of the trunk) if your provider wants numbers with a +: Twilio and Vonage do.',
  source: 'vapi-api-schema',
  snippet: { outboundLeadingPlusEnabled: true },
} as const satisfies WrittenStep;

/** What went over the line. */
export const SIP_CAPTURE = {
  text: "Open the call's artifact.pcapUrl in Wireshark: it shows how far the call got.",
  source: ['vapi-api-schema', 'inference'],
} as const satisfies WrittenStep;

/** What support wants to know of a SIP call. */
export const SIP_REPORT = {
  text: 'Send your provider, or support@vapi.ai, the call ID, the SIP Call-ID, direction, time with zone and the SIP response; Vapi also wants your organization ID.',
  source: 'vapi-sip-response-codes',
  link: 'vapi-sip-response-codes',
} as const satisfies WrittenStep;
