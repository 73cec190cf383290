import { fakeCustomerNumber, fakeName, fakeTurns, PRIVATE_MARKS } from './fakes.ts';
import { uuidV4, uuidV7 } from './ids.ts';
import { createRandom, type Random } from './random.ts';
import { DAY, moments, type CallOptions, type Moment } from './timeline.ts';
import { vapiReasonsAt, type Course } from './vapi-reasons.ts';

/** One message of a call, as Vapi returns it. */
interface VapiMessage {
  readonly role: 'system' | 'bot' | 'user';
  readonly message: string;
  readonly time: number;
  readonly secondsFromStart: number;
}

/** A call as `GET /call` returns it: the fields that a dashboard uses. Times are ISO 8601 in UTC. */
export interface VapiCall {
  id: string;
  orgId: string;
  type: 'inboundPhoneCall' | 'outboundPhoneCall' | 'webCall';
  status: 'queued' | 'ringing' | 'in-progress' | 'ended';
  /** Absent while the call is in progress. */
  endedReason?: string;
  endedMessage?: string;
  createdAt: string;
  updatedAt: string;
  /** Absent where the call never started. */
  startedAt?: string;
  endedAt?: string;
  /** USD. */
  cost?: number;
  costBreakdown?: Record<string, number>;
  assistantId?: string;
  assistant?: { name: string };
  squadId?: string;
  campaignId?: string;
  phoneNumberId?: string;
  phoneNumber?: { number: string };
  customer?: { number?: string; name?: string };
  analysis?: { summary: string; successEvaluation?: string };
  artifact: { messages: VapiMessage[]; transcript: string; recordingUrl?: string };
}

interface Org {
  readonly orgId: string;
  readonly assistants: readonly {
    readonly id: string;
    readonly name: string;
    readonly number: string;
  }[];
  readonly campaignId: string;
}

function createOrg(random: Random): Org {
  return {
    orgId: uuidV4(random),
    campaignId: uuidV4(random),
    assistants: ['Front desk', 'Outbound A', 'Appointment reminder', 'Support (Spanish)'].map(
      (name, i) => ({ id: uuidV4(random), name, number: `${PRIVATE_MARKS.ownNumber}000${i}` }),
    ),
  };
}

/** Length of a call in ms; undefined where it never started. */
function lengthOf(random: Random, course: Course): number | undefined {
  switch (course) {
    case 'talked':
      return Math.floor(8_000 + 190_000 * random.next() ** 2);
    case 'short':
      return random.int(1_500, 32_000);
    case 'unanswered':
      return 0;
    case 'never-started':
      return undefined;
  }
}

function createCall(
  random: Random,
  org: Org,
  moment: Moment,
  index: number,
  { until, mix }: CallOptions,
): VapiCall {
  const age = until - moment.at;
  const assistant = moment.burst ? org.assistants[1] : random.pick(org.assistants);
  const type = moment.burst
    ? 'outboundPhoneCall'
    : random.weighted([
        ['webCall', 20],
        ['inboundPhoneCall', 35],
        ['outboundPhoneCall', 45],
      ] as const);
  const createdAt = new Date(moment.at).toISOString();
  const call: VapiCall = {
    // Newer IDs carry their time; calls of the first half of the period are still of version 4.
    id: age < 34 * DAY ? uuidV7(random, moment.at) : uuidV4(random),
    orgId: org.orgId,
    type,
    status: 'ended',
    createdAt,
    updatedAt: createdAt,
    artifact: { messages: [], transcript: '' },
  };
  if (assistant !== undefined && !(type === 'webCall' && random.chance(0.4))) {
    call.assistantId = assistant.id;
    call.assistant = { name: assistant.name };
  }
  if (moment.burst) call.campaignId = org.campaignId;
  if (type === 'webCall') {
    call.customer = {};
  } else {
    call.phoneNumber = { number: assistant?.number ?? `${PRIVATE_MARKS.ownNumber}0000` };
    call.customer = { number: fakeCustomerNumber(random), name: fakeName(random) };
  }
  const [code, , course] = random.weighted(
    vapiReasonsAt(age).map((likely) => [likely, mix === 'even' ? 1 : likely[1]] as const),
  );
  const length = lengthOf(random, course);
  const ringing = random.int(300, 6_000);
  if (index < 3) {
    call.status = index === 0 ? 'ringing' : 'in-progress';
    if (index > 0) call.startedAt = new Date(moment.at + ringing).toISOString();
    return call;
  }
  call.endedReason = code;
  const end = moment.at + ringing + (length ?? 0);
  call.updatedAt = new Date(end + 900).toISOString();
  if (code.includes('error')) call.endedMessage = `The call ended with ${code}.`;
  if (length === undefined) {
    call.cost = 0;
    return call;
  }
  call.startedAt = new Date(moment.at + ringing).toISOString();
  call.endedAt = new Date(end).toISOString();
  const minutes = length / 60_000;
  const parts = { transport: 0.008, stt: 0.011, llm: 0.018, tts: 0.034, vapi: 0.05 };
  call.costBreakdown = Object.fromEntries(
    Object.entries(parts).map(([name, rate]) => [name, Number((rate * minutes).toFixed(4))]),
  );
  call.cost = Number(
    Object.values(call.costBreakdown)
      .reduce((sum, part) => sum + part, 0)
      .toFixed(4),
  );
  if (length === 0) return call;
  const turns = fakeTurns(random);
  call.artifact = {
    messages: [
      {
        role: 'system',
        message: 'You answer the telephone of a dental practice.',
        time: moment.at,
        secondsFromStart: 0,
      },
      ...turns.map((turn, i) => ({
        ...turn,
        time: moment.at + ringing + i * 3_000,
        secondsFromStart: i * 3,
      })),
    ],
    transcript: turns
      .map((turn) => `${turn.role === 'bot' ? 'AI' : 'User'}: ${turn.message}`)
      .join('\n'),
    recordingUrl: `https://storage.vapi.ai/${PRIVATE_MARKS.recording}-${call.id}.wav`,
  };
  call.analysis = { summary: `They spoke about an appointment. (${PRIVATE_MARKS.transcript})` };
  if (random.chance(0.85))
    call.analysis.successEvaluation = String(course === 'talked' && random.chance(0.8));
  return call;
}

/**
 * Calls of one Vapi organization, newest first. The three newest are in progress and have no reason; the
 * others are skewed as in real life, with an incident in the last three days.
 */
export function generateVapiCalls(options: CallOptions): VapiCall[] {
  const random = createRandom(options.seed);
  const org = createOrg(random);
  return moments(random, options).map((moment, index) =>
    createCall(random, org, moment, index, options),
  );
}
