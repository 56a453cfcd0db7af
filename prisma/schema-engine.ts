import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { CatalogPg, catalogPool } from "./catalog-adapter";
import { readSchema } from "./schema-files";

type EngineClass = typeof SchemaEngine;

/** What the package's generated glue holds besides the class: the functions that the WASM module imports. */
type Glue = WebAssembly.ModuleImports & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: EngineClass;
};

// Without this the engine's own panics end the process with an unrelated TypeError.
(globalThis as Record<string, unknown>).PRISMA_WASM_PANIC_REGISTRY ??= {
  set_message(message: string) {
    process.stderr.write(`The schema engine stopped: ${message}\n`);
  },
};

const slot = globalThis as { __schemaEngine?: Promise<EngineClass> };

/** Once a process, across Vite's re-evaluations too: a second instance under the same glue corrupts the first. */
function engineClass(): Promise<EngineClass> {
  slot.__schemaEngine ??= loadEngine();
  return slot.__schemaEngine;
}

async function loadEngine(): Promise<EngineClass> {
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as Glue;
  const home = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const module = new WebAssembly.Module(fs.readFileSync(path.join(home, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": withQuietTimers(glue) });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as (() => void) | undefined)?.();
  return glue.SchemaEngine;
}

/** The engine's ten-second lock timer outlives its work and would keep the process alive. */
function withQuietTimers(glue: Glue): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...glue };
  for (const name of Object.keys(imports)) {
    if (!name.startsWith("__wbg_setTimeout_")) continue;
    imports[name] = (run: () => void, ms: number) => setTimeout(run, ms >>> 0).unref();
  }
  return imports;
}

/**
 * Runs `work` with a schema engine that speaks to the database at `url`; `root` is the folder of schema.prisma.
 * The engine takes a session advisory lock and never gives its connection back, so each call has its own pool and ends it.
 */
export async function withEngine<T>(url: string, root: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const Engine = await engineClass();
  const pool = catalogPool(url);
  const datamodels = readSchema(root).map((file): [string, string] => [file.path, file.content]);
  const engine = await Engine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(new CatalogPg(pool)));
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}
