import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";
import { checkedContent } from "./scripts/content-plugin.js";

/** Remix makes its virtual build the SSR entry; ours is the Express server, which imports that build. */
function serverEntry(entry: string): Plugin {
  return {
    name: "server-entry",
    config: {
      order: "post",
      handler: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: entry } } } : undefined),
    },
  };
}

export default defineConfig({
  publicDir: "app/public",
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  plugins: process.env.VITEST ? [] : [checkedContent(), remix(remixConfig), tailwindcss(), serverEntry("app/server.ts")],
  build: { target: "es2022" },
  // Development transforms to esnext otherwise, and Node 20 does not know `using`.
  esbuild: { target: "es2022" },
  // Everything that the browser's code imports from packages. Found late, one would make Vite re-bundle React under a page
  // that already runs; looked for, it finds the server's too, because a route module holds both.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "react",
      "react-dom",
      "react-dom/client",
      "@remix-run/react",
      "@conform-to/react",
      "@conform-to/zod/v4",
      "zod",
      "radix-ui",
      "lucide-react",
      "xstate",
      "@xstate/react",
      "idb",
      "tus-js-client",
    ],
  },
  server: { watch: { ignored: ["**/data/**", "**/data-*/**", "**/build/**", "**/test-results/**"] } },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    globalSetup: "tests/setup/cluster.ts",
    setupFiles: ["tests/setup/worker.ts"],
    pool: "forks",
    isolate: false,
    // The database's work and the tests' take turns, so that a second worker helps on two processors too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
