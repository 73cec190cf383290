import type { Evidence, ListParameters } from './vendor.ts';

const USUAL: Evidence = {
  sure: 'guess',
  from: 'the usual name of such a filter: what a dashboard asks its own server for is in no document',
  checked: '2026-11',
};

/**
 * Parameters as dashboards of any kind name them, for either vendor's. Not in here is what one vendor means otherwise,
 * and what only one of them has a word for.
 */
export const USUAL_PARAMETERS: readonly ListParameters[] = [
  {
    does: 'time',
    names: [
      'startTime',
      'endTime',
      'startDate',
      'endDate',
      'date',
      'dateRange',
      'timeRange',
      'since',
      'until',
      'after',
      'before',
      'timezone',
    ],
    ...USUAL,
  },
  { does: 'number', names: ['phoneNumber'], ...USUAL },
  {
    does: 'channel',
    names: ['type', 'callType', 'channel', 'channelType', 'direction', 'medium'],
    ...USUAL,
  },
  { does: 'org', names: ['orgId', 'organizationId', 'workspaceId'], ...USUAL },
  {
    does: 'paging',
    names: [
      'page',
      'pageSize',
      'perPage',
      'itemsPerPage',
      'take',
      'skip',
      'offset',
      'cursor',
      'nextCursor',
      'includeTotal',
      'enableTotal',
    ],
    ...USUAL,
  },
  { does: 'order', names: ['sortDirection', 'orderDirection'], ...USUAL },
  { does: 'sort', names: ['sort', 'sortBy', 'order', 'orderBy', 'ordering'], ...USUAL },
  {
    does: 'ending',
    names: [
      'reason',
      'endReason',
      'status',
      'error',
      'hasError',
      'cost',
      'minCost',
      'maxCost',
      'latency',
      'duration',
      'minDuration',
      'maxDuration',
      'durationSec',
      'durationSeconds',
      'callDuration',
      'success',
      'successful',
      'outcome',
      'sentiment',
      'score',
    ],
    ...USUAL,
  },
  {
    does: 'search',
    names: ['search', 'searchTerm', 'searchQuery', 'q', 'query', 'keyword', 'text', 'transcript'],
    ...USUAL,
  },
  { does: 'picked', names: ['id', 'ids', 'callId', 'callIds'], ...USUAL },
];
