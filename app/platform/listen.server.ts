import http from "node:http";
import type { AddressInfo } from "node:net";

type Settings = { host: string; port: number; publicUrl?: string | undefined };

export const isLoopback = (host: string) => host === "localhost" || host === "::1" || /^127\./.test(host);

/** Why this address must not be listened on, in one sentence; null when it may. */
export function bindRefusal({ host, publicUrl }: Settings): string | null {
  if (isLoopback(host) || publicUrl?.startsWith("https://")) return null;
  return `HOST=${host} can be reached from other machines, which needs https: set PUBLIC_URL to the https address that people use.`;
}

/** Listens, and answers the address to show. Rejects with one clear sentence where the port is taken or closed to us. */
export function listen(server: http.Server, settings: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, settings))));
    server.listen(settings.port, settings.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve(isLoopback(settings.host) ? `http://localhost:${port}` : (settings.publicUrl ?? `http://${settings.host}:${port}`));
    });
  });
}

/** Rejects as listen does, and listens to nobody. */
export async function tryListening(settings: Settings): Promise<void> {
  const server = http.createServer();
  await listen(server, settings);
  await stopListening(server);
}

function reasonOf(error: NodeJS.ErrnoException, { host, port }: Settings): string {
  if (error.code === "EADDRINUSE") return `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.`;
  if (error.code === "EACCES") return `Port ${port} is not open to this user: choose one above 1023 with PORT.`;
  if (error.code === "EADDRNOTAVAIL") return `HOST=${host} is not an address of this machine.`;
  return error.message;
}

/** Lets requests that are being answered finish for a moment, then ends every connection. */
export async function stopListening(server: http.Server, graceMs = 2000): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(force);
}
