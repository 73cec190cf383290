import type { CallFilter } from '../../lib/history/call-filter.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import type { CallActions } from './call-actions.ts';
import { SupportButton } from './selection-bar.tsx';
import { useRead } from './use-read.ts';

/** Copies the text for support about the calls of a filter, once it is known how many they are. */
export function SupportOf(props: {
  readonly filter: CallFilter;
  readonly actions: CallActions;
  readonly formats: Formats;
}) {
  const { filter, actions, formats } = props;
  // The filter is made anew at every drawing: its text tells whether it is another one.
  const n = useRead(() => actions.count(filter), [JSON.stringify(filter), actions]) ?? 0;
  if (n === 0) return null;
  return (
    <span class="uses">
      <SupportButton n={n} chosen={{ filter }} actions={actions} formats={formats} />
    </span>
  );
}
