import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  /** Refuses new connections and cuts the open ones. */
  close(): void;
}

/**
 * Listens on the loopback addresses only, of both families: `localhost` may mean either, and no one else on the network
 * has any business here. @throws when the port is taken, in words for the person at the terminal
 */
export async function listenOnLoopback(port: number, listener: RequestListener): Promise<Listening> {
  const first = await listen(port, '127.0.0.1', listener);
  const actualPort = (first.address() as AddressInfo).port;
  const servers = [first];
  try {
    servers.push(await listen(actualPort, '::1', listener));
  } catch (error) {
    // A machine without IPv6 is served well by the other address.
    if (codeOf(error) === 'EADDRINUSE') {
      closeAll(servers);
      throw portTaken(actualPort);
    }
  }
  return { port: actualPort, close: () => closeAll(servers) };
}

async function listen(port: number, host: string, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  // Waiting calls (a clock being advanced, an app being killed slowly) may take longer than Node's default of 5 min.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(codeOf(error) === 'EADDRINUSE' && host !== '::1' ? portTaken(port) : error));
    server.listen(port, host, resolve);
  });
  return server;
}

function portTaken(port: number): Error {
  return new Error(
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function closeAll(servers: readonly Server[]): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}
