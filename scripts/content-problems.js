import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Checks content before anything is built. The check itself is TypeScript, so it is bundled first; the bundle is named
 * by its hash, so that processes at the same time do not write over each other's.
 * @param {string} directory content directory
 * @returns {Promise<string[]>} one line for each problem
 */
export async function contentProblems(directory = path.join(root, "content")) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "app/library/check-content.server.ts")],
    write: false,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const bundle = outputFiles[0].contents;
  const cache = path.join(root, "node_modules", ".cache");
  const file = path.join(cache, `content-check-${createHash("sha256").update(bundle).digest("hex").slice(0, 16)}.mjs`);
  await mkdir(cache, { recursive: true });
  await writeFile(file, bundle);
  const { checkContent, problemLine } = await import(pathToFileURL(file).href);
  return checkContent(directory).problems.map(problemLine);
}
