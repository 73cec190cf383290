import { afterEach, describe, expect, it } from 'vitest';
import { parseAnswers, type ApiAnswer, type CallRecord } from '../../../lib/calls/call-record.ts';
import { watchParsing, type WatchedWorld } from '../../../lib/page-world/watch.ts';

const CALL = {
  id: '0c47c616-9f59-487b-8f44-cb1c0faf33e2',
  orgId: 'org',
  type: 'outboundPhoneCall',
  status: 'ended',
  endedReason: 'customer-busy',
  endedMessage: 'Busy.',
  startedAt: '2026-07-10T13:21:07.000Z',
  endedAt: '2026-07-10T13:22:07.000Z',
  cost: 0.04,
  assistant: { name: 'Front desk' },
  customer: { number: '+15550102960' },
  artifact: { transcript: 'secret' },
};
const PICKED = {
  id: CALL.id,
  code: 'customer-busy',
  message: 'Busy.',
  startedAt: Date.parse(CALL.startedAt),
  endedAt: Date.parse(CALL.endedAt),
  durationSec: 60,
  costUsd: 0.04,
  agent: 'Front desk',
  org: 'org',
  channel: 'outbound',
};
const RETELL = {
  call_id: 'call_1b82f1f661cd4da3f435840b004',
  call_status: 'ended',
  disconnection_reason: 'user_hangup',
  start_timestamp: 1_783_689_667_000,
  end_timestamp: 1_783_689_727_000,
  from_number: '+15550102960',
  agent_name: 'Intake',
  call_cost: { combined_cost: 12 },
};

const LIST = 'https://api.retellai.com/v3/list-calls?token=secret';

/** A world of its own, so that nothing of the test runner is patched. */
function makeWorld(): WatchedWorld & {
  readonly seen: CallRecord[];
  readonly answers: ApiAnswer[];
  readonly stop: () => void;
} {
  class FakeRequest {
    readonly #answer: unknown;
    constructor(answer: unknown) {
      this.#answer = answer;
    }
    get responseURL(): string {
      return LIST;
    }
    get response(): unknown {
      return this.#answer;
    }
    get responseText(): unknown {
      return this.#answer;
    }
    send(): undefined {
      return undefined;
    }
  }
  const OwnResponse = class extends Response {
    override get url(): string {
      return LIST;
    }
  };
  for (const name of ['json', 'text'] as const) {
    const method = Object.getOwnPropertyDescriptor(Response.prototype, name);
    if (method !== undefined) Object.defineProperty(OwnResponse.prototype, name, method);
  }
  Object.defineProperty(OwnResponse.prototype, 'clone', {
    configurable: true,
    writable: true,
    value(this: Response) {
      const copy = Response.prototype.clone.call(this);
      return Object.setPrototypeOf(copy, OwnResponse.prototype) as Response;
    },
  });
  const ownJson = Object.create(null, Object.getOwnPropertyDescriptors(JSON)) as typeof JSON;
  class OwnFunction extends Function {}
  const toString = Object.getOwnPropertyDescriptor(Function.prototype, 'toString');
  if (toString !== undefined) Object.defineProperty(OwnFunction.prototype, 'toString', toString);
  const world = {
    Function: OwnFunction as unknown as FunctionConstructor,
    JSON: ownJson,
    Response: OwnResponse,
    XMLHttpRequest: FakeRequest as unknown as typeof XMLHttpRequest,
    Request,
    // An answer takes its time, as it does on any network.
    fetch: () =>
      new Promise<Response>((resolve) => {
        setTimeout(() => resolve(new OwnResponse(JSON.stringify([CALL]))), 20);
      }),
  };
  const seen: CallRecord[] = [];
  const answers: ApiAnswer[] = [];
  const stop = watchParsing(world, (packed) => {
    answers.push(...parseAnswers(packed));
    seen.push(...parseAnswers(packed).flatMap(({ records }) => records));
  });
  return { ...world, seen, answers, stop };
}

let world: ReturnType<typeof makeWorld>;
const fresh = (): ReturnType<typeof makeWorld> => (world = makeWorld());
afterEach(() => world.stop());

describe('the call-record watcher', () => {
  it.each([
    ['a list', [CALL]],
    ['a page of results', { results: [CALL], metadata: {} }],
    ['one call', CALL],
    ['a list in a list', { data: { results: [CALL] } }],
  ])('takes the named fields of %s, and nothing else', (_name, answer) => {
    const { JSON: json, seen } = fresh();
    expect(json.parse(JSON.stringify(answer))).toEqual(answer);
    expect(seen).toEqual([PICKED]);
  });

  it("knows Retell's calls", () => {
    const { JSON: json, seen } = fresh();
    json.parse(JSON.stringify({ items: [RETELL], has_more: false }));
    expect(seen).toEqual([
      {
        id: RETELL.call_id,
        code: 'user_hangup',
        startedAt: RETELL.start_timestamp,
        endedAt: RETELL.end_timestamp,
        durationSec: 60,
        costUsd: 0.12,
        agent: 'Intake',
      },
    ]);
  });

  it('writes nothing of fields that a call does not have', () => {
    const { JSON: json, seen } = fresh();
    json.parse('[{"id":"5b1f0a4e-0001","endedReason":"voicemail"}]');
    expect(JSON.stringify(seen)).toBe('[{"id":"5b1f0a4e-0001","code":"voicemail"}]');
  });

  it('sees Response.json(), also of a clone', async () => {
    const { Response: Own, seen } = fresh();
    const response = new Own(JSON.stringify([CALL]));
    const copy = response.clone();
    expect(await response.json()).toEqual([CALL]);
    expect(await copy.json()).toEqual([CALL]);
    expect(seen).toEqual([PICKED, PICKED]);
  });

  it('sees what an XMLHttpRequest has parsed, once', () => {
    const { XMLHttpRequest: Own, seen } = fresh();
    const request = new (Own as unknown as new (answer: unknown) => XMLHttpRequest)([CALL]);
    const [first, second] = [request.response as unknown, request.response as unknown];
    expect(first).toBe(second);
    expect(seen).toEqual([PICKED]);
  });

  const filter = {
    filter_criteria: { disconnection_reason: ['secret'] },
    sort_order: 'descending',
  };
  const told =
    '/v3/list-calls [{"token":"*"},{"filter_criteria":{"disconnection_reason":["*"]},"sort_order":"descending"}]';
  const body = JSON.stringify(filter);
  const post = { method: 'POST', body, headers: { authorization: 'Bearer secret' } };

  it.each([
    ['fetch with a body', (own: WatchedWorld) => own.fetch(LIST, post)],
    ['fetch with an address', (own: WatchedWorld) => own.fetch(new URL(LIST), post)],
    ['fetch with a request', (own: WatchedWorld) => own.fetch(new Request(LIST, post))],
    ['a clone', async (own: WatchedWorld) => (await own.fetch(LIST, post)).clone()],
  ])('tells what was asked for by %s', async (_name, ask) => {
    const own = fresh();
    await (await ask(own)).json();
    expect(own.answers.map(({ asked }) => asked)).toEqual([told]);
    const text = await (await ask(own)).text();
    own.JSON.parse(text);
    expect(own.answers.map(({ asked }) => asked)).toEqual([told, told]);
    expect(JSON.stringify(own.answers)).not.toContain('secret');
  });

  it.each(['response', 'responseText'] as const)(
    'tells what was asked for by an XMLHttpRequest, read by its %s',
    (name) => {
      const own = fresh();
      const request = new (own.XMLHttpRequest as unknown as new (a: unknown) => XMLHttpRequest)(
        JSON.stringify([CALL]),
      );
      request.send(body);
      own.JSON.parse(request[name] as string);
      expect(own.answers.map(({ asked }) => asked)).toEqual([told]);
    },
  );

  it('tells nothing of a request whose body cannot be read, or is too long to be a filter', async () => {
    const own = fresh();
    for (const odd of [new Blob(['{}']), 'x'.repeat(10_000_000), '{"a":']) {
      await (await own.fetch(LIST, { method: 'POST', body: odd })).json();
    }
    const deep = `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`;
    await (await own.fetch(LIST, { method: 'POST', body: deep })).json();
    expect(own.answers.map(({ asked }) => asked)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says how many calls there are, where the answer does', () => {
    const own = fresh();
    own.JSON.parse(JSON.stringify({ items: [RETELL], total: 705 }));
    own.JSON.parse(JSON.stringify({ results: [CALL], metadata: { totalItems: 12 } }));
    expect(own.answers.map(({ total }) => total)).toEqual([705, 12]);
  });

  it('leaves out calls that have no reason yet', () => {
    const { JSON: json, seen } = fresh();
    const running = { ...CALL, status: 'in-progress', endedReason: undefined };
    json.parse(JSON.stringify([running, CALL]));
    expect(seen).toEqual([PICKED]);
  });

  it.each([
    ['text', '"customer-busy"'],
    ['numbers', '[1,2,3]'],
    ['other objects', '[{"id":"x","name":"y"}]'],
    ['null', 'null'],
    ['reasons that are no text', '[{"id":"abcdefgh","endedReason":{"a":1}}]'],
  ])('takes nothing of %s', (_name, text) => {
    const { JSON: json, seen } = fresh();
    json.parse(text);
    expect(seen).toEqual([]);
  });

  it('neither pollutes a prototype nor reads what one was polluted with', () => {
    const { JSON: json, seen } = fresh();
    const fields = { id: 'abcdefgh', endedReason: 'voicemail', orgId: 'o', status: 'ended' };
    json.parse(
      `[{"__proto__":${JSON.stringify(fields)},"id":"abcdefgh","endedReason":"voicemail"}]`,
    );
    expect(({} as Record<string, unknown>)['endedReason']).toBeUndefined();
    expect(seen).toEqual([{ id: 'abcdefgh', code: 'voicemail' }]);
    seen.length = 0;
    Object.assign(Object.prototype, fields);
    try {
      json.parse('[{"name":"not a call"}]');
    } finally {
      for (const name of Object.keys(fields)) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(seen).toEqual([]);
  });

  it('keeps errors, name, length and look of what it wraps', async () => {
    const { JSON: json, Response: Own } = fresh();
    expect(() => json.parse('{') as unknown).toThrow(SyntaxError);
    await expect(new Own('{').json()).rejects.toThrow(SyntaxError);
    const ownJson = Reflect.get(Own.prototype, 'json') as () => Promise<unknown>;
    await expect(ownJson.call({})).rejects.toThrow(TypeError);
    expect(json.parse.name).toBe('parse');
    expect(json.parse.length).toBe(2);
    type Shown = Record<'toString', () => string>;
    const { toString } = Function.prototype as unknown as Shown;
    const { toString: shown } = world.Function.prototype as unknown as Shown;
    expect(shown.call(json.parse)).toBe('function parse() { [native code] }');
    expect(shown.call(shown)).toBe('function toString() { [native code] }');
    const local = (): number => 1;
    expect(shown.call(local)).toBe(toString.call(local));
    expect(() => shown.call({} as never)).toThrow(TypeError);
    expect(json.parse('{"a":1}', (key, value: unknown) => (key === 'a' ? 2 : value))).toEqual({
      a: 2,
    });
  });

  it('gives the page the very promise of the answer, and its failures', async () => {
    const { Response: Own } = fresh();
    const made: unknown[] = [];
    const json = Reflect.get(Response.prototype, 'json') as (this: unknown) => Promise<unknown>;
    world.stop();
    Object.defineProperty(Own.prototype, 'json', {
      configurable: true,
      writable: true,
      value(this: Response): Promise<unknown> {
        const promise = json.call(this);
        made.push(promise);
        return promise;
      },
    });
    world = { ...world, stop: watchParsing(world, () => undefined) };
    const promise = new Own(JSON.stringify([CALL])).json();
    expect(promise).toBe(made[0]);
    await expect(promise).resolves.toEqual([CALL]);
    await expect(new Own('{').json()).rejects.toThrow(SyntaxError);
  });

  it('is not harmed by objects that throw when they are looked at', () => {
    const { JSON: json, seen } = fresh();
    const trap = (): object =>
      new Proxy(
        {},
        {
          getPrototypeOf: () => {
            throw new Error('Look away.');
          },
        },
      );
    expect(
      () =>
        json.parse('{"a":{}}', (key, value: unknown) => (key === '' ? trap() : value)) as unknown,
    ).not.toThrow();
    expect(seen).toEqual([]);
  });

  it('puts everything back', () => {
    const { JSON: json, Response: Own, stop } = fresh();
    stop();
    expect(json.parse).toBe(JSON.parse);
    expect(Reflect.get(Own.prototype, 'json')).toBe(Reflect.get(Response.prototype, 'json'));
  });
});
