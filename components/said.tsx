import { TroubleSign } from './trouble.tsx';

/** What became of something, as a sentence. */
export interface SaidOutcome {
  readonly text: string;
  /** Whether it went wrong. */
  readonly isWrong: boolean;
}

/** Says, and to screen readers at once, that something was not kept and why. */
export function NotKept(props: { readonly text: string; readonly class?: string }) {
  return (
    <p role="alert" class={`said wrong ${props.class ?? ''}`}>
      <TroubleSign size={16} />
      {props.text}
    </p>
  );
}

/** Says what became of something; what went wrong is told by sign and color, too. */
export function Said(props: { readonly outcome: SaidOutcome | undefined }) {
  const { outcome } = props;
  return (
    <p role="status" class={outcome?.isWrong === true ? 'said wrong' : 'said'}>
      {outcome?.isWrong === true && <TroubleSign size={16} />}
      {outcome?.text}
    </p>
  );
}
