import { i18n } from '../../lib/wording/texts.ts';
import { OwnerChip } from '../../components/owner-mark.tsx';
import { OwnerIcon } from '../../components/owner-icon.tsx';
import type { Owner } from '../../lib/catalog/terms.ts';

const ROWS: readonly (readonly [owner: Owner, party: string | undefined, width: number])[] = [
  ['none', undefined, 84],
  ['provider', 'Deepgram', 104],
  ['customer', undefined, 92],
  ['you', undefined, 120],
  ['none', undefined, 84],
];

/** A call history with badges, drawn from what badges are made of. */
export function DoesPicture() {
  return (
    <div class="log">
      {ROWS.map(([owner, party, width], i) => (
        <div key={i}>
          <i style={{ width: '44px' }} />
          {owner === 'none' ? (
            <span class="expected">
              <OwnerIcon owner="none" />
            </span>
          ) : (
            <OwnerChip diagnosis={party === undefined ? { owner } : { owner, party }} />
          )}
          <i class="reason" style={{ width: `${width}px` }} />
        </div>
      ))}
    </div>
  );
}

/** What a call leaves on the disk. */
export function StoresPicture() {
  const kept = [
    i18n.t('calls.reason'),
    i18n.t('calls.time'),
    i18n.t('calls.duration'),
    i18n.t('calls.cost'),
    i18n.t('calls.assistant'),
  ];
  return (
    <div class="disk">
      <svg width={84} height={96} viewBox="0 0 84 96">
        <path class="side" d="M4 16v64c0 7 17 12 38 12s38-5 38-12V16" />
        <path class="edge" d="M4 37c0 7 17 12 38 12s38-5 38-12M4 59c0 7 17 12 38 12s38-5 38-12" />
        <ellipse class="top" cx={42} cy={16} rx={38} ry={12} />
      </svg>
      <ul>
        {kept.map((word) => (
          <li key={word}>
            <svg width={12} height={12} viewBox="0 0 12 12">
              <path class="tick" d="M2 6.5 4.8 9.2 10 3.2" />
            </svg>
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

const NEVER: readonly string[] = [
  // A handset, speech in lines, a recording's wave, a cloud.
  'M15 12c3-3 6-3 7 0l4 9c1 2 0 4-2 5l-3 2c2 6 6 10 12 12l2-3c1-2 3-3 5-2l9 4c3 1 3 4 0 7-4 5-10 6-17 3-10-4-17-11-21-21-3-7-2-12 4-16Z',
  'M10 14h44v28H30l-10 9v-9H10ZM18 22h28v3H18ZM18 30h20v3H18Z',
  'M10 27h4v10h-4ZM18 20h4v24h-4ZM26 12h4v40h-4ZM34 22h4v20h-4ZM42 16h4v32h-4ZM50 26h4v12h-4Z',
  'M20 46a11 11 0 0 1-1-22 15 15 0 0 1 28-3 13 13 0 0 1 0 25Z',
];

/** What is never kept and never done, each struck out. */
export function NeverPicture() {
  return (
    <div class="never">
      {NEVER.map((path) => (
        <svg key={path} width={64} height={64} viewBox="0 0 64 64">
          <path class="thing" d={path} fill-rule="evenodd" />
          <path class="halo" d="M8 56 56 8" />
          <path class="strike" d="M8 56 56 8" />
        </svg>
      ))}
    </div>
  );
}
