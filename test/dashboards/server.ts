import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import {
  answerRetell,
  answerVapi,
  type ApiAnswer,
  type ApiRequest,
  type ReplicaCalls,
} from './api.ts';
import { buildDashboards } from './build.ts';
import { generateRetellCalls } from './calls/retell.ts';
import { generateVapiCalls } from './calls/vapi.ts';
import { createCertificate } from './certificate.ts';
import { API_HOSTS, REPLICA_HOSTS } from './hosts.ts';
import { sendPage } from './send-page.ts';

export { buildDashboards } from './build.ts';

/** What the replicas show. */
export interface DashboardOptions {
  /** Seed of the generated calls; 1 unless told. */
  readonly seed?: number;
  /** Calls of each vendor; 705 unless told. */
  readonly count?: number;
  /** Time of the newest call, ms since 1970; now unless told. */
  readonly until?: number;
  /** Over how many days the calls are spread; 62 unless told. */
  readonly days?: number;
}

/** The running replicas. */
export interface Dashboards {
  readonly port: number;
  /** Every host that is answered for. */
  readonly hosts: readonly string[];
  /** What the APIs answer with, newest first. Change it, and the next request sees the change. */
  readonly calls: ReplicaCalls;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function answerOf(host: string, request: ApiRequest, calls: ReplicaCalls): ApiAnswer {
  if (host === 'api.retellai.com') return answerRetell(request, calls.retell);
  if (host === 'api.uponai.com') return answerRetell(request, calls.uponai);
  return answerVapi(request, calls.vapi);
}

/** Says to the browser that the dashboard may read the answer, as the vendors' APIs do. */
function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  response.setHeader('vary', 'origin');
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  calls: ReplicaCalls,
): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(request.url ?? '/', `https://${host}`);
  if (!(API_HOSTS as readonly string[]).includes(host)) {
    await sendPage(url, response);
    return;
  }
  allowOrigin(request, response);
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const { status, body } = answerOf(
    host,
    {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: await bodyOf(request),
    },
    calls,
  );
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/**
 * Builds the replicas if need be and serves them, and the APIs behind them, over HTTPS on 127.0.0.1 at a
 * free port, told apart by the Host header. Throws where the build fails.
 */
export async function startDashboards(options: DashboardOptions = {}): Promise<Dashboards> {
  await buildDashboards();
  const { seed = 1, count = 705, until = Date.now(), days = 62 } = options;
  const calls: ReplicaCalls = {
    vapi: generateVapiCalls({ seed, count, until, days }),
    retell: generateRetellCalls({ seed: seed + 1, count, until, days }),
    uponai: generateRetellCalls({ seed: seed + 2, count, until, days }),
  };
  const certificate = await createCertificate(REPLICA_HOSTS);
  const server = createServer(certificate, (request, response) => {
    handle(request, response, calls).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    hosts: REPLICA_HOSTS,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
