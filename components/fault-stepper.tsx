import { i18n } from '../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import type { FaultStep } from '../lib/messaging/protocol.ts';
import type { Formats } from '../lib/wording/formats.ts';

/** ‹ 3 of 12 ›: steps through the faulty rows of the open dashboard, and opens the card of each. */
export function FaultStepper(props: {
  /** Faults on the page. */
  readonly faults: number;
  readonly formats: Formats;
  readonly onStep: (by: 1 | -1) => Promise<FaultStep | undefined>;
}) {
  const { faults, formats, onStep } = props;
  const [step, setStep] = useState<FaultStep>();
  if (faults === 0) return null;
  const go = (by: 1 | -1): void => void onStep(by).then(setStep);
  const of = formats.count(step?.of ?? faults);
  return (
    <p class="fault-stepper">
      <button
        type="button"
        class="button"
        aria-label={i18n.t('steps.before')}
        onClick={() => go(-1)}
      >
        ‹
      </button>
      <span role="status">
        {step === undefined
          ? i18n.t('steps.faults', faults, [of])
          : i18n.t('steps.at', { at: formats.count(step.at), of })}
        {step?.all !== undefined && (
          <small> {i18n.t('steps.loaded', { all: formats.count(step.all) })}</small>
        )}
      </span>
      <button type="button" class="button" aria-label={i18n.t('steps.next')} onClick={() => go(1)}>
        ›
      </button>
    </p>
  );
}
