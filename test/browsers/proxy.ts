import { connect, createServer, type Socket } from 'node:net';

/** A CONNECT proxy that leads chosen hosts to a local server and refuses, and notes, every other. */
export interface HostProxy {
  readonly port: number;
  /** Host of every connection that was led to the local server. */
  readonly reached: readonly string[];
  /** `host:port` of every connection that was asked for and refused. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts the proxy on 127.0.0.1. Through it a browser finds the replicas at the vendors' real origins,
 * without any name resolution, privilege or open port, and nothing else on the network at all.
 */
export async function startHostProxy(
  hosts: readonly string[],
  targetPort: number,
): Promise<HostProxy> {
  const reached: string[] = [];
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => client.destroy());
    client.once('data', (first) => {
      const [method = '', target = ''] = first.toString('latin1').split(' ', 2);
      const host = target.replace(/:443$/, '');
      if (method !== 'CONNECT' || !hosts.includes(host)) {
        refused.push(method === 'CONNECT' ? target : `${method} ${target}`);
        client.end('HTTP/1.1 502 Not Reached\r\n\r\n');
        return;
      }
      reached.push(host);
      const upstream = connect(targetPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connected\r\n\r\n');
        client.pipe(upstream).pipe(client);
      });
      sockets.add(upstream);
      upstream.on('close', () => {
        sockets.delete(upstream);
        client.destroy();
      });
      upstream.on('error', () => client.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    reached,
    refused,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
