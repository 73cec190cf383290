import { defined } from '../lib/calls/defined.ts';
import { i18n } from '../lib/wording/texts.ts';
import { AwayArrow } from './away-arrow.tsx';
import { useState } from 'preact/hooks';
import type { Call } from '../lib/calls/sighting.ts';
import type { CardCall } from '../lib/wording/support-text.ts';
import type { Diagnosis } from '../lib/reasons/diagnosis.ts';
import type { Dashboard } from '../lib/vendors/vendor.ts';
import { isWholeId } from '../lib/vendors/call-id.ts';
import { VENDORS, vendorOfHost } from '../lib/vendors/index.ts';
import { copyText } from './copy-text.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { OwnerChip } from './owner-mark.tsx';
import { RemedyCard } from './remedy-card.tsx';
import { directionAndMedium } from '../lib/wording/support-text.ts';

/** A call of the history with what its reason means today. */
export interface CallRow {
  readonly call: Call;
  readonly diagnosis: Diagnosis;
  /** Address of all calls with the same reason. */
  readonly href: string;
  /** Address of the call in its dashboard, where one is known. */
  readonly address?: string | undefined;
}

/** Columns of a line, for what stands across all of them. */
const CALL_COLUMNS = 8;

/**
 * The address of a call in its dashboard: only on a host that is known to be the vendor's, or that the user
 * added as such, since an imported file may name any, and only with a full ID.
 */
export function callAddress(call: Call, added: readonly Dashboard[]): string | undefined {
  const vendor = VENDORS[call.vendor];
  return vendorOfHost(call.host, added) === vendor && call.callId !== undefined && isWholeId(call)
    ? vendor.callPage.url(call.host, call.callId)
    : undefined;
}

/** What support is told of a call. A time that was only seen is nobody's start. */
export function cardCallOf(call: Call): CardCall {
  return defined<CardCall>({
    label: call.label,
    id: call.callId,
    idTail: call.callIdTail,
    isIdCut: call.callId === undefined ? undefined : !isWholeId(call),
    startedAt: call.timeSource === 'seen' ? undefined : call.startedAt,
    datedBy: call.datedBy,
    durationSec: call.durationSec,
    costUsd: call.costUsd,
    agentVersion: call.agentVersion,
    ...directionAndMedium(call.channel),
  });
}

/** Whether a click is meant for the row itself: not for what can be pressed in it, nor the end of a selection of text. */
function isForRow({ target }: Event): boolean {
  const isOnControl = target instanceof Element && target.closest('a, button, input, label');
  return !isOnControl && getSelection()?.isCollapsed !== false;
}

/** One call; a click anywhere in its row opens the remedy below it. */
export function CallLine(props: {
  readonly row: CallRow;
  readonly formats: Formats;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}) {
  const { formats } = props;
  const { call, diagnosis, href, address } = props.row;
  const [open, setOpen] = useState(false);
  const when = formats.moment(call.startedAt);
  const reason = call.code ?? call.label;
  return (
    <>
      <tr
        role="row"
        class={props.ticked ? 'ticked' : undefined}
        onClick={(event) => {
          if (isForRow(event)) setOpen(!open);
        }}
      >
        <td role="cell" class="tick">
          <input
            type="checkbox"
            aria-label={i18n.t('calls.tick', { moment: when })}
            checked={props.ticked}
            onChange={(event) => props.onTick(event.currentTarget.checked)}
          />
        </td>
        <td role="cell" class="when">
          {when}
          {call.timeSource === 'seen' && (
            <span class="about" title={i18n.t('calls.seenWhy')}>
              {' '}
              {i18n.t('calls.seen')}
            </span>
          )}
        </td>
        <td role="cell" class="owner">
          <OwnerChip diagnosis={diagnosis} />
        </td>
        <td role="cell" class="reason">
          <button
            type="button"
            lang={CATALOG_LANGUAGE}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {diagnosis.title}
          </button>
          <code title={reason}>{reason}</code>
        </td>
        <td role="cell" class="agent">
          {call.agent ?? ''}
        </td>
        <td role="cell" class="number duration">
          {call.durationSec === undefined ? '' : formats.duration(call.durationSec)}
        </td>
        <td role="cell" class="number cost">
          {call.costUsd === undefined ? '' : formats.money(call.costUsd)}
        </td>
        <td role="cell" class="call-id">
          <CallLink call={call} address={address} />
        </td>
      </tr>
      {open && (
        <tr role="row" class="remedy">
          <td role="cell" colSpan={CALL_COLUMNS}>
            <div class="reason-details">
              <RemedyCard
                diagnosis={diagnosis}
                call={cardCallOf(call)}
                formats={formats}
                onCopy={copyText}
                actions={
                  <>
                    {address !== undefined && (
                      <a class="button" href={address} target="_blank" rel="noreferrer">
                        {i18n.t('calls.openThese', 1, [formats.count(1)])}
                        <AwayArrow />
                      </a>
                    )}
                    <a class="button" href={href}>
                      {i18n.t('calls.sameReason')}
                    </a>
                  </>
                }
              />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function CallLink(props: { readonly call: Call; readonly address: string | undefined }) {
  const { call, address } = props;
  const id = call.callId ?? i18n.t('calls.unknownId');
  if (address === undefined) return <code title={id}>{id}</code>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      title={i18n.t('calls.idOnHost', { id, host: call.host })}
      aria-label={i18n.t('calls.open', { id, vendor: VENDORS[call.vendor].name })}
    >
      <code>{id}</code>
      <AwayArrow />
    </a>
  );
}
