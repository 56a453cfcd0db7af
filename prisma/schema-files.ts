import fs from "node:fs";
import path from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";

/** schema.prisma and models/*.prisma under `root`, with their text. */
export function readSchema(root: string): SchemaContainer[] {
  const models = path.join(root, "models");
  const names = fs.readdirSync(models).filter((name) => name.endsWith(".prisma")).sort();
  return [path.join(root, "schema.prisma"), ...names.map((name) => path.join(models, name))].map((file) => ({
    path: file,
    content: fs.readFileSync(file, "utf8"),
  }));
}

/** Names of the migrations under `root`, oldest first. */
export function migrationNames(root: string): string[] {
  return fs
    .readdirSync(path.join(root, "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migrations under `root` as the engine wants them; `names` narrows to some. */
export function readMigrations(root: string, names = migrationNames(root)): MigrationList {
  const baseDir = path.join(root, "migrations");
  const sql = (name: string) => fs.readFileSync(path.join(baseDir, name, "migration.sql"), "utf8");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql(name) } },
    })),
  };
}
