import { useEffect, useState } from 'preact/hooks';
import type { CallFilter } from '../../lib/history/call-filter.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import type { CallActions } from './call-actions.ts';
import { SupportButton } from './selection-bar.tsx';

/** Copies the text for support about the calls of a filter, once it is known how many they are. */
export function SupportOf(props: {
  readonly filter: CallFilter;
  readonly actions: CallActions;
  readonly formats: Formats;
}) {
  const { filter, actions, formats } = props;
  const [n, setCount] = useState(0);
  // The filter is made anew at every drawing: its text tells whether it is another one.
  const which = JSON.stringify(filter);
  useEffect(() => {
    let current = true;
    actions.count(filter).then(
      (found) => {
        if (current) setCount(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [which, actions]);
  if (n === 0) return null;
  return (
    <span class="uses">
      <SupportButton n={n} chosen={{ filter }} actions={actions} formats={formats} />
    </span>
  );
}
