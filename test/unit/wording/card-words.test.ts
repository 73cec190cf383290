import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../../lib/catalog/sources.ts';
import { diagnose, diagnoseLabel, forCall, listCodes } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import {
  callInWords,
  chargedInWords,
  firstSteps,
  isBrief,
  messageOf,
  newCodeInWords,
  retryInWords,
  sourceInWords,
  takenOverInWords,
  tellInWords,
} from '../../../lib/wording/card-words.ts';
import { faultHeadline } from '../../../lib/wording/fault-words.ts';
import type { VendorId } from '../../../lib/vendors/vendor.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { wrongCardText } from '../../../lib/wording/support-text.ts';

const FAULT = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';
const whole = (code: string, vendor: VendorId = 'vapi') =>
  diagnose(code, vendor, undefined, KNOWLEDGE);
const formats = formatsFor('en');

describe('what a card says of this call', () => {
  it('is its cost, length, way and version, as far as they are known', () => {
    const call = {
      costUsd: 0.04,
      durationSec: 12,
      direction: 'outbound',
      medium: 'phone',
    } as const;
    expect(callInWords({ ...call, agentVersion: '3' }, formats)).toEqual([
      'This call: $0.04',
      '12s',
      'outbound call',
      'version 3',
    ]);
    expect(callInWords({ medium: 'web' }, formats)).toEqual(['web call']);
    expect(callInWords({}, formats)).toEqual([]);
  });

  it('is the vendor’s own message, unless that only repeats the code', () => {
    const fault = whole(FAULT);
    for (const message of [
      FAULT,
      `The call ended with ${FAULT}.`,
      `Call ended: deepgram-returning-502-network-error`,
      'Error: ' + fault.title,
      '  ',
    ]) {
      expect(messageOf(fault, { message }), message).toBeUndefined();
    }
    const says = 'Deepgram closed the websocket (1011).';
    expect(messageOf(fault, { message: says })).toBe(says);
  });

  it('says of another vendor’s codes that they are taken over, and nothing of charges', () => {
    expect(takenOverInWords(whole('dial_busy', 'uponai'))).toBe(
      'UponAI uses Retell’s codes. The Retell sources below are about Retell; UponAI may differ.',
    );
    expect(takenOverInWords(whole('dial_busy', 'retell'))).toBeUndefined();
    expect(takenOverInWords(whole('customer-busy'))).toBeUndefined();
    const charged = (vendor: VendorId): readonly string[] =>
      listCodes('retell').flatMap((code) => chargedInWords(whole(code, vendor)) ?? []);
    expect(charged('retell').length).toBeGreaterThan(0);
    expect(charged('uponai')).toEqual([]);
  });

  it('tells whether it is charged only where a source says so', () => {
    expect(chargedInWords(whole('call.in-progress.error-vapifault-worker-died'))).toBe(
      'Vapi: typically not charged',
    );
    expect(chargedInWords(whole(FAULT))).toBeUndefined();
  });

  it('tells to call again only where there is somebody whom one called, and no step says it', () => {
    const refused = whole('call.start.error-subscription-frozen');
    const own = { ...refused, steps: { ...refused.steps, run: [] } };
    expect(retryInWords(own, { direction: 'outbound', medium: 'phone' })).toBe(
      'Retry: after fixing',
    );
    expect(retryInWords(own, { direction: 'inbound' })).toBeUndefined();
    expect(retryInWords(own, { medium: 'web' })).toBeUndefined();
    expect(retryInWords(whole(FAULT), {})).toBeUndefined();
    expect(retryInWords(whole('customer-ended-call'), {})).toBeUndefined();
    expect(retryInWords(diagnose('quantum-flux', 'vapi'), {})).toBeUndefined();
  });

  it('leaves out steps that do not fit it', () => {
    const texts = (call: object): string =>
      firstSteps(
        forCall(whole('call.in-progress.error-providerfault-transport-never-connected'), call),
      )
        .map(({ text }) => text)
        .join(' ');
    expect(texts({ direction: 'outbound', medium: 'phone' })).toMatch(/Call again/);
    expect(texts({ direction: 'inbound', medium: 'phone' })).not.toMatch(/Call again/);
    expect(texts({ medium: 'web' })).not.toMatch(/Call again/);
  });
});

describe('what a card says of a reason', () => {
  it('takes two lines only where the call ended as it should', () => {
    expect(isBrief(whole('customer-ended-call'))).toBe(true);
    expect(isBrief(whole('customer-did-not-answer'))).toBe(false);
    expect(isBrief(whole(FAULT))).toBe(false);
  });

  it('begins with whose fault it is, by the way of the call', () => {
    const busy = whole('customer-busy');
    expect(faultHeadline(busy, { direction: 'outbound' })).toBe('The person called, not you');
    expect(faultHeadline(busy)).toBe('The customer, not you');
    expect(faultHeadline(diagnoseLabel('Call.in progress.error p...', 'vapi'))).toBe(
      'Label cut off',
    );
  });

  it('counts whose the codes of a cut label are, most first, and never says "unclear"', () => {
    const { suspects } = diagnoseLabel('Call.in progress.error p...', 'vapi', undefined, KNOWLEDGE);
    const codes = suspects.map(({ codes: n = 0 }) => n);
    expect(codes).toEqual([...codes].sort((a, b) => b - a));
    expect(codes.at(-1)).toBeGreaterThan(0);
    expect(suspects.map(({ tell }) => tell)).toEqual(suspects.map(() => undefined));
  });

  it('goes on after "You, if" in the small', () => {
    const owner = 'you';
    const tell = (text: string) => tellInWords({ owner, tell: { text, sources: [] } });
    expect(tell('Every call fails.')).toBe('every call fails.');
    expect(tell("Twilio's log shows an error.")).toBe("Twilio's log shows an error.");
    expect(tell('Settings › Integrations holds your own key.')).toMatch(/^Settings/);
  });

  it('reads what the words of a new code say', () => {
    expect(newCodeInWords('call.ringing.error-sip-quantum')).toBe(
      'Its words say: while it rang, telephony.',
    );
    expect(newCodeInWords('quantum-flux')).toBeUndefined();
  });

  it('names a source with its month', () => {
    expect(sourceInWords(SOURCES['vapi-end-reasons'], formats)).toBe('Vapi docs, Aug 2026');
    expect(sourceInWords(SOURCES.inference, formats)).toBe('Inference');
    expect(sourceInWords(SOURCES['vapi-end-reasons'], formatsFor('de'))).toBe(
      'Vapi docs, Aug. 2026',
    );
  });

  it('can be reported as wrong, with nothing of a call', () => {
    expect(wrongCardText(whole('customer-busy'), '0.1.0').split('\n')).toEqual([
      'Hangtag 0.1.0: a card is wrong',
      'Vendor: Vapi',
      'Code: customer-busy',
      'Owner: customer (exact)',
      expect.stringMatching(/^It says: \w/),
      'What is wrong: ',
      'Where the vendor says otherwise: ',
    ]);
  });
});
