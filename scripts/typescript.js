// Lets a script use the project's TypeScript, through the Vite that is there anyway.
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Loads modules by their path from the project's root, hands them to `work`, and lets Vite go again.
 * @param {string[]} modules such as "/prisma/migrate.ts"
 */
export async function withModules(modules, work) {
  const vite = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    resolve: { alias: { "~": `${root}app` } },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await work(...(await Promise.all(modules.map((module) => vite.ssrLoadModule(module)))));
  } finally {
    await vite.close();
  }
}
