/** What a page's own script can see of its world and of how its answers are parsed. */
export type Probe = Record<string, unknown>;

/**
 * Runs in a page and tells everything that a script in its world could notice of a watcher: texts, keys,
 * descriptors, results, errors and the order in which promises settle. Two worlds that differ in a
 * watcher alone must tell the same.
 *
 * @param api address of an answer in JSON that the page may ask for
 */
export async function probe(api: string): Promise<Probe> {
  const seen: Record<string, unknown> = {};
  const host = location.host;
  const call = { id: '0197abcd-ef01-7000-8000-000000000001', endedReason: 'customer-busy' };
  const text = JSON.stringify([call]);

  // What an error tells, without the address of the page that it happened on.
  const told = (error: unknown): unknown => {
    if (!(error instanceof Error)) return String(error);
    const { fileName, lineNumber, columnNumber } = error as unknown as Record<string, unknown>;
    // Firefox gives an error whose stack is set an own property for it.
    const own = Object.getOwnPropertyNames(error).filter((name) => name !== 'stack');
    // A script of the test has a world of its own, which is the page's as well.
    const file = String(fileName).replace(/^(?:pptr:|https:).*$/s, 'PAGE');
    return [
      error.name,
      error.message,
      Object.isFrozen(error) ? '' : error.stack?.replaceAll(host, 'HOST'),
      own.sort(),
      error.constructor === Reflect.get(globalThis, error.name),
      Object.isFrozen(error) ? '' : [file, lineNumber, columnNumber],
    ];
  };
  const attempt = (act: () => unknown): unknown => {
    try {
      return ['returned', typeof act()];
    } catch (error) {
      return told(error);
    }
  };
  const outcome = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then((value) => ['fulfilled', JSON.stringify(value)], told);

  const { get: response } = Object.getOwnPropertyDescriptor(
    XMLHttpRequest.prototype,
    'response',
  ) as unknown as Record<'get', () => unknown>;
  type Functions = Record<string, () => unknown>;
  const functions: Functions = {
    parse: (JSON as unknown as Functions)['parse'] ?? response,
    json: (Response.prototype as unknown as Functions)['json'] ?? response,
    toString: Reflect.get(Function.prototype, 'toString'),
    response,
  };
  for (const [name, watched] of Object.entries(functions)) {
    const own = Reflect.ownKeys(watched).map((key) => [
      String(key),
      JSON.stringify(Object.getOwnPropertyDescriptor(watched, key)),
    ]);
    seen[`look of ${name}`] = [
      String(watched),
      Function.prototype.toString.call(watched),
      watched.toString(),
      typeof watched,
      Object.prototype.toString.call(watched),
      Object.getPrototypeOf(watched) === Function.prototype,
      Object.isExtensible(watched),
      own,
      attempt(() => Reflect.construct(watched, []) as unknown),
      attempt(() => Reflect.construct(Object, [], watched) as unknown),
    ];
  }
  for (const [name, holder] of Object.entries({
    JSON,
    Response: Response.prototype,
    XMLHttpRequest: XMLHttpRequest.prototype,
    Function: Function.prototype,
    Promise: Promise.prototype,
    fetch: globalThis.fetch,
  })) {
    seen[`keys of ${name}`] = Reflect.ownKeys(holder).map((key) => {
      const found = Object.getOwnPropertyDescriptor(holder, key);
      return [String(key), found?.configurable, found?.enumerable, found?.writable];
    });
  }
  // The tools of the test have some of their own.
  seen['globals'] = Reflect.ownKeys(globalThis)
    .map(String)
    .filter((key) => !/^__(?:aria|pw|playwright|puppeteer)/i.test(key))
    .sort();
  seen['own of the document'] = Reflect.ownKeys(document)
    .map(String)
    .filter((key) => !key.startsWith('_react'));

  seen['errors'] = [
    attempt(() => JSON.parse('{') as unknown),
    attempt(() => JSON.parse('') as unknown),
    attempt(() => (JSON.parse as () => unknown)()),
    attempt(() => JSON.parse(Symbol('no') as unknown as string) as unknown),
    attempt(
      () =>
        JSON.parse('[1]', () => {
          throw new RangeError('from the page');
        }) as unknown,
    ),
    attempt(
      () =>
        JSON.parse('[1]', () => {
          const error = new RangeError('frozen');
          Object.freeze(error);
          throw error;
        }) as unknown,
    ),
    attempt(() => JSON.parse('[1]', () => Reflect.construct(Array, [-1]) as unknown) as unknown),
    attempt(() => response.call({})),
    attempt(() => Function.prototype.toString.call({})),
    JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'id' ? undefined : value))),
  ];

  const used = new Response(text);
  await used.json();
  seen['failures'] = [
    await outcome(new Response('{').json()),
    await outcome(new Response(null).json()),
    ((await outcome(used.json())) as unknown[]).slice(0, 2),
    ((await outcome(Response.prototype.json.call({}))) as unknown[]).slice(0, 2),
    await outcome(
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(new RangeError('broken off'));
          },
        }),
      ).json(),
    ),
  ];
  const promise = new Response(text).json();
  seen['promise'] = [
    Object.getPrototypeOf(promise) === Promise.prototype,
    Reflect.ownKeys(promise),
    await outcome(promise),
  ];

  // The order of microtasks: everybody notes a name as they have their turn.
  const turns: string[] = [];
  const note = (name: string) => (): void => void turns.push(name);
  const ticks = async (): Promise<void> => {
    for (let i = 0; i < 40; i += 1) {
      turns.push(String(i));
      await Promise.resolve();
    }
  };
  const ways: Record<string, () => Promise<unknown>> = {
    json: () => new Response(text).json(),
    clone: () => new Response(text).clone().json(),
    'both of a clone': () => {
      const one = new Response(text);
      return Promise.all([one.clone().json(), one.json()]);
    },
    text: async () => JSON.parse(await new Response(text).text()) as unknown,
    await: async () => (await new Response(text).json()) as unknown,
    bytes: async () =>
      JSON.parse(new TextDecoder().decode(await new Response(text).arrayBuffer())) as unknown,
    stream: () => {
      let pulls = 0;
      return new Response(
        new ReadableStream({
          pull(controller) {
            pulls += 1;
            if (pulls === 1) controller.enqueue(new TextEncoder().encode(text));
            else controller.close();
          },
        }),
      ).json() as Promise<unknown>;
    },
    fetch: async () => (await (await fetch(api)).json()) as unknown,
    parse: () => Promise.resolve(JSON.parse(text)),
  };
  for (const [name, way] of Object.entries(ways)) {
    turns.length = 0;
    const counting = name === 'fetch' ? Promise.resolve() : ticks();
    const asked = way();
    asked.then(note('first')).then(note('first, then')).catch(note('failed'));
    asked.finally(note('finally')).catch(note('failed'));
    asked.then(note('second'), note('failed'));
    await asked;
    note('awaited')();
    await counting;
    await new Promise((resolve) => setTimeout(resolve));
    seen[`order of ${name}`] = [...turns];
  }

  // A failure that nobody handles is reported as such.
  const reports: unknown[] = [];
  const report = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    reports.push([event.type, (told(event.reason) as unknown[]).slice(0, 2)]);
  };
  addEventListener('unhandledrejection', report);
  void (async () => (await new Response('{').json()) as unknown)();
  void new Response('{').json().then((value: unknown) => value);
  void used.json();
  const handled = new Response('{').json();
  handled.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
  removeEventListener('unhandledrejection', report);
  seen['reports'] = reports.map((one) => JSON.stringify(one)).sort();

  for (const type of ['', 'text', 'json'] as const) {
    const events: string[] = [];
    await new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', api);
      request.responseType = type;
      for (const name of ['readystatechange', 'load', 'loadend']) {
        request.addEventListener(name, () => {
          events.push(`${name} ${request.readyState} ${typeof request.response}`);
          if (name !== 'load') return;
          void Promise.resolve().then(() => events.push('a microtask later'));
          const { response: answer } = request as { response: unknown };
          events.push(String(answer === request.response));
          events.push(
            String(
              JSON.stringify(type === 'json' ? answer : JSON.parse(request.responseText)).length,
            ),
          );
          events.push(JSON.stringify(attempt(() => request.responseText)));
        });
      }
      request.addEventListener('loadend', resolve);
      request.send();
    });
    seen[`order of XMLHttpRequest ${type}`] = events;
  }
  return JSON.parse(JSON.stringify(seen).replaceAll(host, 'HOST')) as Probe;
}
