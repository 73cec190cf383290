import type { Loose } from '../../calls/checks.ts';
import { getOrAdd } from '../../calls/get-or-add.ts';
import { VENDORS } from '../../vendors/index.ts';
import { nameScore, wordsOf } from './column-names.ts';
import type { ColumnKind } from './known-columns.ts';

/** Whose API an object looks like: that of Vapi, or that of Retell, which UponAI's follows. */
export type ApiShape = 'vapi' | 'retell';

/** A fact of a call that a table may tell under a name of its own. */
interface Fact {
  /** Columns that tell it. */
  readonly columns: readonly ColumnKind[];
  /**
   * The fields under which each API tells it, as alternatives, each of one field or of several together; those within
   * another field with a point, as data frames have them.
   */
  readonly told: Readonly<Record<ApiShape, readonly string[]>>;
}

/**
 * Facts by their names in the APIs, from the vendors' SDKs: @vapi-ai/server-sdk 2.0.1 (`Call`) and retell-sdk 5.66.1
 * (`call.d.ts`), both read 2026-11.
 */
const FACTS: readonly Fact[] = [
  {
    columns: ['start', 'created', 'end'],
    told: {
      vapi: ['startedAt', 'createdAt', 'endedAt'],
      retell: ['start_timestamp', 'end_timestamp'],
    },
  },
  {
    columns: ['duration'],
    told: {
      vapi: ['startedAt endedAt'],
      retell: ['duration_ms', 'start_timestamp end_timestamp'],
    },
  },
  {
    columns: ['cost'],
    told: {
      vapi: ['cost', 'costBreakdown', 'costBreakdown.total', 'costs'],
      retell: ['call_cost', 'call_cost.combined_cost'],
    },
  },
  {
    columns: ['agent'],
    told: {
      vapi: ['assistant', 'assistantOverrides', 'squad', 'workflow']
        .flatMap((name) => [name, `${name}.name`])
        .concat('assistantId', 'squadId', 'workflowId'),
      retell: ['agent_name', 'agent_id'],
    },
  },
];

/** The field in which either API has a call's ID. */
const OWN_ID = { vapi: 'id', retell: 'call_id' } as const;

/** Most names of fields whose meaning is remembered: a file may have a name of its own for each of its objects. */
const MOST_NAMES = 2_000;
const scores = new Map<string, number>();

/** As `nameScore`, remembered: a long file asks for the same few names again and again. */
function scoreOf(name: string, kind: ColumnKind): number {
  if (scores.size > MOST_NAMES) scores.clear();
  return getOrAdd(scores, `${kind} ${name}`, () => nameScore(name, kind));
}

const isTold = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && typeof value !== 'boolean';
const isCell = (value: unknown): boolean => isTold(value) && typeof value !== 'object';

/** Whether a field tells something under the name of such a column. */
function tells(object: Loose, kinds: readonly ColumnKind[]): boolean {
  return Object.keys(object).some(
    (name) => isCell(object[name]) && kinds.some((kind) => scoreOf(name, kind) > 0),
  );
}

/** Whether an object has a field for when it was, under any name that an API or a table has for it. */
export function isDated(object: Loose): boolean {
  const kinds = ['start', 'created', 'end'] as const;
  return Object.keys(object).some((name) => kinds.some((kind) => scoreOf(name, kind) > 0));
}

/**
 * Whether an object that has the ID and the reason of an API's call is a row of a team's own table instead, to be read
 * by the names of its fields: it has the vendor's ID in a field that says so better than the API's own, or it tells
 * its time, duration, cost or assistant under names that the API does not have.
 */
export function isRowOfTable(object: Loose, shape: ApiShape): boolean {
  return (
    (shape === 'retell' && isVapiReason(object)) ||
    hasBetterId(object, shape) ||
    FACTS.some(
      ({ columns, told }) =>
        !told[shape].some((names) => names.split(' ').every((name) => isTold(object[name]))) &&
        tells(object, columns),
    )
  );
}

/** A team's own `call_id` and `call_status` beside the reason of Vapi. */
function isVapiReason(object: Loose): boolean {
  return isTold(object['endedReason']) && !Object.hasOwn(object, 'disconnection_reason');
}

function hasBetterId(object: Loose, shape: ApiShape): boolean {
  const own = OWN_ID[shape];
  const { full } = VENDORS[shape].callId;
  const isId = (value: unknown): boolean => typeof value === 'string' && full.test(value.trim());
  const least = isId(object[own]) ? scoreOf(own, 'callId') : 0;
  return Object.keys(object).some(
    (name) =>
      name !== own &&
      isId(object[name]) &&
      scoreOf(name, 'callId') > least &&
      // Several calls of Vapi's may be of one session.
      !(shape === 'vapi' && wordsOf(name)[0]?.startsWith('session') === true),
  );
}
