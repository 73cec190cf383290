import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import type { WrittenStep } from '../../../lib/catalog/schema.ts';
import { allSteps, forCall, listCodes, NO_SETTINGS } from '../../../lib/reasons/index.ts';
import {
  diagnose,
  IN,
  INBOUND,
  keysAre,
  OUTBOUND,
  runOf,
  saidOf,
  SETTINGS,
  snippetsOf,
  stepsSaid,
} from './said.ts';

const retell = (code: string) => diagnose(code, NO_SETTINGS, 'retell');
const uponai = (code: string) => diagnose(code, NO_SETTINGS, 'uponai');

/** All steps as they are written, of whichever vendor. */
function written(code: string): readonly WrittenStep[] {
  const { run = [], find = [], report = [] } = CATALOG.reasons.retell[code]?.steps ?? {};
  return [...run, ...find, ...report];
}

describe('a card of UponAI', () => {
  it('shows no step that is for Retell alone', () => {
    for (const code of listCodes('retell')) {
      const shown = new Set(allSteps(uponai(code).steps).map(({ text }) => text));
      for (const step of written(code)) {
        if (typeof step === 'string' || step.when?.vendor !== 'retell') continue;
        expect(shown, code).not.toContain(step.text.replaceAll('{V}', 'UponAI'));
      }
    }
  });

  it('names no request of Retell’s API, and neither its menus nor its fields of cost', () => {
    for (const code of listCodes('retell')) {
      expect(saidOf(uponai(code)), code).not.toMatch(
        /\/update-agent\/|\/v2\/|\/get-concurrency|Concurrent Calls Limit|Fallback Number|call_cost\.combined_cost/,
      );
    }
  });

  it('says what UponAI’s own pages say of concurrency, payment and voicemail', () => {
    const full = forCall(uponai('concurrency_limit_reached'), OUTBOUND);
    expect(runOf(full)).toMatch(/^Retry with exponential backoff[^]*Upgrade the plan/);
    expect(runOf(full)).toMatch(/Settings › Limits: .*\$0\.10/);
    expect(stepsSaid(full)).toContain('GET /api/concurrency');
    expect(runOf(uponai('no_valid_payment'))).toContain('Change payment methods');
    expect(runOf(uponai('voicemail_reached'))).toContain('Leave a message if reaching voicemail');
    expect(runOf(uponai('max_duration_reached'))).toContain('2 hours at most');
    for (const code of ['concurrency_limit_reached', 'no_valid_payment', 'voicemail_reached']) {
      const own = allSteps(uponai(code).steps).flatMap(({ sources }) => sources);
      expect(
        own.map(({ name }) => name),
        code,
      ).toContain('UponAI docs');
      const retells = allSteps(retell(code).steps).flatMap(({ sources }) => sources);
      expect(
        retells.map(({ name }) => name),
        code,
      ).not.toContain('UponAI docs');
    }
  });
});

describe('a call that Retell or UponAI marks as spam', () => {
  it('has one’s own number checked before anything is taken off a list', () => {
    for (const one of [retell('marked_as_spam'), uponai('marked_as_spam')]) {
      expect(one.owner).toBe('you');
      expect(one.meaning?.text).toMatch(/your own number.*dialed number/);
      expect(one.steps.run[0]?.text).toMatch(/^Check whether your own number is flagged/);
      expect(runOf(one)).not.toMatch(/off your list/);
      expect(one.steps.find.map(({ text }) => text).join()).toMatch(/only this destination/);
    }
    expect(runOf(retell('marked_as_spam'))).toMatch(/SIP 608[^]*Verified phone number.*Branded/);
    expect(saidOf(uponai('marked_as_spam'))).not.toMatch(/608|Nomorobo|Branded/);
  });
});

describe('settings to copy', () => {
  it('start voicemail detection later than Vapi does by itself, never earlier', () => {
    const starts = listCodes('vapi').flatMap((code) => [
      ...snippetsOf(diagnose(code)).matchAll(/"startAtSeconds": ([\d.]+)/g),
    ]);
    expect(starts.length).toBeGreaterThan(0);
    for (const [, seconds] of starts) expect(Number(seconds)).toBeGreaterThan(5);
  });

  it('name the limit that a hook before it belongs to', () => {
    expect(runOf(diagnose('exceeded-max-duration'))).toContain('1,740 s for a limit of 1,800 s');
  });

  it('say that hooks and models are overwritten as a whole', () => {
    for (const settings of SETTINGS) {
      for (const code of listCodes('vapi')) {
        for (const { text, snippet = '' } of allSteps(diagnose(code, settings).steps)) {
          if (snippet.startsWith('{\n  "hooks"')) expect(text, code).toMatch(/whole hooks list/);
          if (snippet.startsWith('{\n  "model"')) expect(text, code).toMatch(/whole model object/);
        }
      }
    }
  });
});

describe('results of tools', () => {
  it('are matched by their ID, in any order, and failures are errors', () => {
    const said = stepsSaid(diagnose('pipeline-error-extra-function-failed'));
    expect(said).toMatch(/toolCallId; the order does not matter/);
    expect(said).toMatch(/"error": "…" in place of result/);
  });
});

describe('transfers', () => {
  it('over SIP that never dial are told from those that the provider refuses', () => {
    for (const code of ['assistant-forwarded-call', `${IN}transfer-failed`]) {
      const said = stepsSaid(forCall(diagnose(code), INBOUND));
      expect(said, code).toMatch(/bye hangs up and never dials/);
      expect(said, code).toContain('sip:NUMBER@your-provider-domain');
      expect(stepsSaid(forCall(diagnose(code), { medium: 'web' })), code).not.toContain('sipVerb');
    }
  });

  it('that nobody answered do not read like a customer who did not', () => {
    expect(diagnose('call.forwarding.no-answer').title).toBe('Transfer: no answer');
    expect(diagnose('call.forwarding.operator-busy').title).toBe('Transfer: line busy');
  });
});

describe('words of providers’ failures', () => {
  it('take a 429 for a rate limit or a quota, not for one of them', () => {
    expect(diagnose('pipeline-error-groq-429-exceeded-quota').title).toBe(
      'Groq rate limit or quota (429)',
    );
  });

  it('say once whose key it was', () => {
    for (const settings of SETTINGS) {
      for (const code of listCodes('vapi')) {
        expect(saidOf(diagnose(code, settings)), code).not.toMatch(/With Vapi's key: Vapi's key/);
      }
    }
    const theirs = diagnose('pipeline-error-groq-llm-failed', keysAre(false));
    expect(saidOf(theirs)).toContain("Vapi's key or quota at Groq");
  });

  it('tell an own LLM server how fast it has to answer, where the code names no cause', () => {
    expect(stepsSaid(diagnose('pipeline-error-custom-llm-llm-failed'))).toMatch(
      /model\.timeoutSeconds: 20 s/,
    );
  });

  it('know when PlayHT’s API went off, and when the company closed', () => {
    const [first] = diagnose('pipeline-error-playht-voice-failed').causes;
    expect(first?.text).toBe("PlayHT's API went off in mid-2025; the company closed on 2025-12-31");
  });

  it('name the page of keys as the menu does, wherever it stands', () => {
    for (const settings of SETTINGS) {
      for (const code of listCodes('vapi')) {
        expect(saidOf(diagnose(code, settings)), code).not.toContain('Settings › Integrations');
      }
    }
  });
});
