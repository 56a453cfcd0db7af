// npm run dev: the server with Vite in it. Plain JavaScript: Vite loads app/server.ts, so no TypeScript loader is needed.
import http from "node:http";
import { enterProject, generate, install } from "./prepare.js";

enterProject();
await install();
generate();

const port = Number(process.env.PORT ?? 3000);
// Vite hands out the sources to whoever asks, so development stays on this machine.
const host = "127.0.0.1";
const { createServer } = await import("vite");
const server = http.createServer();
const vite = await createServer({ appType: "custom", server: { middlewareMode: true, hmr: { server } } });
const load = () => vite.ssrLoadModule("/app/server.ts");
const booted = await (await load()).boot();

server.on("request", (request, response) => {
  vite.middlewares(request, response, () => {
    load().then(
      ({ app }) => app(request, response),
      (error) => {
        vite.ssrFixStacktrace(error);
        console.error(error);
        response.statusCode = 500;
        response.end(String(error.stack));
      },
    );
  });
});

let closing = false;
async function close() {
  if (closing) return;
  closing = true;
  server.close();
  server.closeAllConnections();
  await booted.close();
  await vite.close();
  process.exit();
}
// Vite's own listener would end the process before the database is left.
process.removeAllListeners("SIGTERM");
process.on("SIGINT", close);
process.on("SIGTERM", close);

server.once("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.` : error.message);
  process.exitCode = 1;
  void close();
});
server.listen(port, host, () => console.log(`ready http://localhost:${port}`));
