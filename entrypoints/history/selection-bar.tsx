import { i18n } from '../../lib/wording/texts.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Menu } from '../../components/menu.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { MOST_COPIED } from '../../lib/wording/support-list.ts';
import { EXPORT_FORMATS, type CallActions, type Chosen } from './call-actions.ts';

/** Calls that are opened at once. */
export const MOST_OPENED = 10;

/** What some calls are good for; `n` of them. */
interface Some {
  readonly n: number;
  readonly chosen: Chosen;
  readonly actions: CallActions;
  readonly formats: Formats;
}

/** Copies the text for support about some calls, or saves it where they are many. */
export function SupportButton({ n, chosen, actions, formats }: Some) {
  const isFile = n > MOST_COPIED;
  return (
    <CopyButton
      text={i18n.t(isFile ? 'calls.supportFile' : 'calls.support', n, [formats.count(n)])}
      {...(isFile && { done: i18n.t('calls.saved') })}
      onCopy={() => actions.support(chosen).catch(() => false)}
    />
  );
}

/** Copying and saving of some calls. */
export function UseCalls(props: Some & { readonly onTrouble: () => void }) {
  const { n, chosen, actions, formats, onTrouble } = props;
  const save = (saving: Promise<void>): void => void saving.catch(onTrouble);
  return (
    <>
      <SupportButton {...props} />
      <CopyButton
        text={i18n.t('calls.copyIds', n, [formats.count(n)])}
        onCopy={() => actions.copyIds(chosen).catch(() => false)}
      />
      <Menu text={i18n.t('history.export')}>
        {EXPORT_FORMATS.map(({ value, text }) => (
          <button key={value} type="button" onClick={() => save(actions.export(chosen, value))}>
            {text}
          </button>
        ))}
        <button type="button" onClick={() => save(actions.exportList(chosen))}>
          {i18n.t('calls.exportList')}
          <small>{i18n.t('calls.exportListSays')}</small>
        </button>
      </Menu>
    </>
  );
}

/** What can be done with the calls that are selected. To delete them stands apart, and last. */
export function SelectionBar(
  props: Some & {
    /** All that match. */
    readonly total: number | undefined;
    readonly onSelectAll: () => void;
    readonly onClear: () => void;
    readonly onOpen: () => void;
    readonly onDelete: () => void;
    readonly onTrouble: () => void;
  },
) {
  const { n, total, formats } = props;
  const canOpen = n <= MOST_OPENED;
  return (
    <div class="selection-bar" role="group" aria-label={i18n.t('calls.actions')}>
      <p role="status">
        <b>{i18n.t('calls.selected', n, [formats.count(n)])}</b>
      </p>
      {total !== undefined && total > n && (
        <button type="button" class="link" onClick={props.onSelectAll}>
          {i18n.t('calls.selectMatching', total, [formats.count(total)])}
        </button>
      )}
      <button type="button" class="link" onClick={props.onClear}>
        {i18n.t('calls.clearSelection')}
      </button>
      <span class="uses">
        <UseCalls {...props} />
        <button
          type="button"
          class="button"
          disabled={!canOpen}
          title={
            canOpen ? undefined : i18n.t('calls.openMost', { count: formats.count(MOST_OPENED) })
          }
          onClick={props.onOpen}
        >
          {i18n.t('calls.openThese', n, [formats.count(n)])} <span aria-hidden="true">↗</span>
        </button>
      </span>
      <button type="button" class="link delete" onClick={props.onDelete}>
        {i18n.t('calls.deleteThese', n, [formats.count(n)])}
      </button>
    </div>
  );
}
