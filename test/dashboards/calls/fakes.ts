import type { Random } from './random.ts';

/**
 * Every phone number, transcript, name and recording of the replicas holds one of these marks, so that a
 * test can search a store for them and prove that nothing private was kept.
 */
export const PRIVATE_MARKS = {
  /** Numbers of customers begin with this; no such number can exist. */
  customerNumber: '+1555010',
  /** Numbers of assistants and agents begin with this. */
  ownNumber: '+1555019',
  /** In every transcript, message and summary. */
  transcript: 'PRIVATE-TRANSCRIPT',
  /** In every name of a customer. */
  name: 'PRIVATE-NAME',
  /** In every address of a recording. */
  recording: 'PRIVATE-RECORDING',
} as const;

const OPENINGS = [
  'Hello, this is the front desk. How can I help you today?',
  'Hi there! You have reached our scheduling line.',
  'Good morning, I am calling about your appointment.',
] as const;

const ANSWERS = [
  'I would like to move my appointment to Friday.',
  'Can you tell me whether you are open on Sunday?',
  'The log says customer-ended-call but I never hung up.',
  'My screen shows call.in-progress.error-vapifault-worker-died, what is that?',
  'It said dial_no_answer, Disconnection Reason: user_hangup. Ended Reason: silence-timed-out.',
  'Please take me off the list.',
] as const;

/** One line of a conversation. */
export interface Turn {
  readonly role: 'bot' | 'user';
  readonly message: string;
}

/** A short conversation; some customers read reason codes aloud, which must not be taken for reasons. */
export function fakeTurns(random: Random): readonly Turn[] {
  return [
    { role: 'bot', message: random.pick(OPENINGS) },
    { role: 'user', message: `${random.pick(ANSWERS)} (${PRIVATE_MARKS.transcript})` },
    { role: 'bot', message: 'Of course. Anything else?' },
    { role: 'user', message: 'No, thank you. Goodbye.' },
  ];
}

/** A customer's phone number that cannot exist. */
export function fakeCustomerNumber(random: Random): string {
  return `${PRIVATE_MARKS.customerNumber}${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** A customer's name. */
export function fakeName(random: Random): string {
  return `${random.pick(['Ada', 'Grace', 'Linus', 'Margaret', 'Ken'])} ${PRIVATE_MARKS.name}`;
}
