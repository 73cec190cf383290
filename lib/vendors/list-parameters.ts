import type { Evidence, VendorId } from './vendor.ts';

/**
 * What a parameter of a request for a list of calls does. The calls of a list that only these choose are chosen without
 * regard to how they ended: `time`, `assistant`, `number`, `campaign`, `channel`, `org`; `paging` and `order` (up or
 * down) choose nothing. `sort` does not either, as long as it is by time. `ending` chooses by how a call ended, lasted,
 * cost or felt, `search` by what was said, `picked` by hand.
 */
export type ParameterKind =
  | 'time'
  | 'assistant'
  | 'number'
  | 'campaign'
  | 'channel'
  | 'org'
  | 'paging'
  | 'order'
  | 'sort'
  | 'ending'
  | 'search'
  | 'picked';

/** What is known of the requests by which a dashboard lists calls. */
interface ListFacts extends Evidence {
  /** Paths that list calls. */
  readonly list: RegExp;
  /** Paths that give one call. */
  readonly single: RegExp;
  /** Whether what is listed is said in a body: without one, nothing is known. */
  readonly needsBody: boolean;
}

const RETELL: ListFacts = {
  list: /^\/(?:v\d+\/)?list-calls\/?$/,
  single: /^\/(?:v\d+\/)?get-call\/[\w-]+\/?$/,
  needsBody: true,
  sure: 'seen',
  from: "the vendor's public API description: POST /v2|v3/list-calls with filter_criteria, sort_order, limit, pagination_key",
  checked: '2026-11',
};

/** Requests by vendor. */
export const LIST_REQUESTS: Readonly<Record<VendorId, ListFacts>> = {
  vapi: {
    list: /^\/(?:v\d+\/)?calls?\/?$/,
    single: /^\/(?:v\d+\/)?calls?\/[\w-]+\/?$/,
    needsBody: false,
    sure: 'seen',
    from: "the vendor's public API description and SDK: GET /call with assistantId, phoneNumberId, createdAt*, limit",
    checked: '2026-11',
  },
  retell: RETELL,
  uponai: { ...RETELL, sure: 'guess', from: "Retell's requests" },
};

/**
 * Names of parameters, in small letters without separators, as both vendors' API descriptions have them, and as
 * dashboards name what their filters show. A name that is not here is not understood.
 */
export const PARAMETERS: Readonly<Record<ParameterKind, readonly string[]>> = {
  time: [
    'createdat',
    'startedat',
    'updatedat',
    'endedat',
    'starttimestamp',
    'endtimestamp',
    'createdtimestamp',
    'starttime',
    'endtime',
    'startdate',
    'enddate',
    'date',
    'daterange',
    'timerange',
    'from',
    'to',
    'since',
    'until',
    'after',
    'before',
    'timezone',
  ],
  assistant: [
    'assistant',
    'assistantid',
    'assistantids',
    'assistantversion',
    'agent',
    'agentid',
    'agentids',
    'agentname',
    'agentversion',
    'version',
    'squadid',
    'workflowid',
  ],
  number: ['phonenumberid', 'phonenumber', 'fromnumber', 'tonumber'],
  campaign: ['campaignid', 'batchcallid'],
  channel: ['type', 'calltype', 'channel', 'channeltype', 'direction', 'medium'],
  org: ['orgid', 'organizationid', 'workspaceid'],
  paging: [
    'limit',
    'page',
    'pagesize',
    'perpage',
    'itemsperpage',
    'take',
    'skip',
    'offset',
    'cursor',
    'nextcursor',
    'paginationkey',
    'includetotal',
    'enabletotal',
  ],
  order: ['sortorder', 'sortdirection', 'orderdirection'],
  sort: ['sort', 'sortby', 'order', 'orderby', 'ordering'],
  ending: [
    'endedreason',
    'endedreasons',
    'endreason',
    'endedmessage',
    'disconnectionreason',
    'disconnectreason',
    'reason',
    'status',
    'callstatus',
    'sessionstatus',
    'cost',
    'mincost',
    'maxcost',
    'callcost',
    'combinedcost',
    'duration',
    'minduration',
    'maxduration',
    'durationms',
    'durationsec',
    'durationseconds',
    'callduration',
    'successevaluation',
    'success',
    'successful',
    'callsuccessful',
    'sessionoutcome',
    'outcome',
    'sentiment',
    'usersentiment',
    'score',
    'invoicemail',
    'latency',
    'e2elatency',
    'error',
    'haserror',
  ],
  search: ['search', 'searchterm', 'searchquery', 'q', 'query', 'keyword', 'text', 'transcript'],
  picked: ['id', 'ids', 'callid', 'callids'],
};
