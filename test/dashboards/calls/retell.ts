import { fakeCustomerNumber, fakeName, fakeTurns, PRIVATE_MARKS } from './fakes.ts';
import { retellCallId } from './ids.ts';
import { createRandom, type Random } from './random.ts';
import { retellReasonsAt } from './retell-reasons.ts';
import { moments, type CallOptions, type Moment } from './timeline.ts';

/** A call as Retell's list-calls returns it: the fields that a dashboard uses. Times are ms since 1970. */
export interface RetellCall {
  call_id: string;
  call_type: 'phone_call' | 'web_call';
  agent_id: string;
  agent_name: string;
  call_status: 'registered' | 'not_connected' | 'ongoing' | 'ended' | 'error';
  /** Absent while the call is in progress. */
  disconnection_reason?: string;
  start_timestamp: number;
  end_timestamp?: number;
  duration_ms?: number;
  direction?: 'inbound' | 'outbound';
  from_number?: string;
  to_number?: string;
  /** US cents. */
  call_cost?: { combined_cost: number; total_duration_seconds: number };
  latency?: { e2e: { p50: number } };
  call_analysis?: {
    call_successful: boolean;
    user_sentiment: 'Positive' | 'Neutral' | 'Negative' | 'Unknown';
    call_summary: string;
    custom_analysis_data: Record<string, string>;
  };
  transcript?: string;
  recording_url?: string;
}

interface Agent {
  readonly id: string;
  readonly name: string;
}

function connect(random: Random, call: RetellCall, length: number): void {
  const seconds = Math.round(length / 1_000);
  const turns = fakeTurns(random);
  call.end_timestamp = call.start_timestamp + length;
  call.duration_ms = length;
  call.call_cost = {
    combined_cost: Number((seconds * 0.1583).toFixed(3)),
    total_duration_seconds: seconds,
  };
  call.latency = { e2e: { p50: random.int(620, 1_900) } };
  call.transcript = turns
    .map((turn) => `${turn.role === 'bot' ? 'Agent' : 'User'}: ${turn.message}`)
    .join('\n');
  call.recording_url = `https://recordings.example/${PRIVATE_MARKS.recording}-${call.call_id}.wav`;
  call.call_analysis = {
    call_successful: random.chance(0.7),
    user_sentiment: random.pick(['Positive', 'Neutral', 'Neutral', 'Negative', 'Unknown']),
    call_summary: `They spoke about an appointment. (${PRIVATE_MARKS.transcript})`,
    custom_analysis_data: { caller_name: fakeName(random) },
  };
}

function createCall(
  random: Random,
  agents: readonly Agent[],
  moment: Moment,
  index: number,
  { until, mix }: CallOptions,
): RetellCall {
  const agent = random.pick(agents);
  const web = !moment.burst && random.chance(0.2);
  const call: RetellCall = {
    call_id: retellCallId(random),
    call_type: web ? 'web_call' : 'phone_call',
    agent_id: agent.id,
    agent_name: agent.name,
    call_status: 'ended',
    start_timestamp: moment.at,
  };
  if (!web) {
    const outbound = moment.burst || random.chance(0.6);
    const own = `${PRIVATE_MARKS.ownNumber}${String(random.int(0, 99)).padStart(4, '0')}`;
    const theirs = fakeCustomerNumber(random);
    call.direction = outbound ? 'outbound' : 'inbound';
    call.from_number = outbound ? own : theirs;
    call.to_number = outbound ? theirs : own;
  }
  const [code, , course] = random.weighted(
    retellReasonsAt(until - moment.at).map(
      (likely) => [likely, mix === 'even' ? 1 : likely[1]] as const,
    ),
  );
  const talk = Math.floor(9_000 + 240_000 * random.next() ** 2);
  if (index < 3) {
    call.call_status = index === 0 ? 'registered' : 'ongoing';
    return call;
  }
  call.disconnection_reason = code;
  if (course === 'unanswered' || course === 'never-started') {
    call.call_status = code.startsWith('error') ? 'error' : 'not_connected';
    return call;
  }
  if (code.startsWith('error')) call.call_status = 'error';
  connect(random, call, course === 'talked' ? talk : random.int(1_500, 30_000));
  return call;
}

/** Calls of one Retell (or UponAI) account, newest first; the three newest are in progress. */
export function generateRetellCalls(options: CallOptions): RetellCall[] {
  const random = createRandom(options.seed);
  const agents = ['Receptionist', 'Collections EN', 'Intake'].map((name) => ({
    id: `agent_${random.hex(30)}`,
    name,
  }));
  return moments(random, options).map((moment, index) =>
    createCall(random, agents, moment, index, options),
  );
}
