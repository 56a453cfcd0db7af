// npm run dev: the server with Vite in it. Plain JavaScript: Vite loads app/server.ts, so no TypeScript loader is needed.
import http from "node:http";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
if (!fs.existsSync("app/generated/prisma")) spawnSync("npm", ["run", "generate"], { stdio: "inherit", shell: process.platform === "win32" });

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "127.0.0.1";
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
  process.exit(0);
}
process.on("SIGINT", close);
process.on("SIGTERM", close);

server.once("error", async (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.` : error.message);
  await booted.close();
  process.exit(1);
});
server.listen(port, host, () => console.log(`ready http://localhost:${port}`));
