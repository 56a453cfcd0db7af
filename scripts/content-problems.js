import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Checks the project's content before anything is built: the check itself is TypeScript, so it is bundled first.
 * @param {string} directory content directory
 * @returns {Promise<string[]>} one line for each problem
 */
export async function contentProblems(directory = path.join(root, "content")) {
  const cache = path.join(root, "node_modules", ".cache");
  const outfile = path.join(cache, `content-check-${process.pid}.mjs`);
  await mkdir(cache, { recursive: true });
  await build({
    entryPoints: [path.join(root, "app/library/check-content.server.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const { checkContent, problemLine } = await import(pathToFileURL(outfile).href);
  return checkContent(directory).problems.map(problemLine);
}
