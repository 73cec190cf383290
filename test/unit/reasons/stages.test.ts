import { describe, expect, it } from 'vitest';
import { STAGES } from '../../../lib/catalog/stages.ts';
import { wordsSayOf } from '../../../lib/reasons/code-words.ts';
import { parse } from '../../../lib/reasons/grammar.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

describe('the stages of a code', () => {
  it.each(STAGES)('%s is read by the grammar, by its words, and out of a label', (stage) => {
    expect(parse(`call.${stage}.error-sip-486-busy-here`)).toMatchObject({ status: '486' });
    expect(wordsSayOf(`call.${stage}.error-quantum-flux`)).toMatchObject({ stage });
    expect(vapi.codeLabels.dotted?.exec(`call-${stage}-error-x`)?.[1]).toBe(stage);
  });

  it('are no others than the catalog knows', () => {
    expect(parse('call.queued.error-sip-486-busy-here')).toBeUndefined();
    expect(wordsSayOf('call.queued.error-quantum-flux')).not.toHaveProperty('stage');
    const stages = /\(([a-z|-]+)\)/.exec(vapi.codeLabels.dotted?.source ?? '')?.[1];
    expect(stages?.split('|')).toEqual([...STAGES]);
  });
});
