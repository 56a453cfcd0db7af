import pg from "pg";
import { withEngine } from "./schema-engine";
import { readMigrations, readSchema } from "./schema-files";

const filters = { externalTables: [], externalEnums: [] };

/** Any number that no other program takes an advisory lock by. */
const migrating = 20_261_121;

/**
 * Applies to the database at `url` the migrations under `root` that it lacks, and answers their names.
 * Several processes may call it at once. One that was killed half-way is no obstacle: a migration is one transaction,
 * so what was begun and not finished is not there. `names` narrows to some migrations.
 */
export async function deploy(url: string, root: string, names?: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "bunting-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrating]);
    await forgetUnfinished(client);
    return await withEngine(url, root, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(root, names), filters });
      return appliedMigrationNames;
    });
  } finally {
    await client.end();
  }
}

/** Prisma's own word for it is "rolled back"; until it is said, the engine refuses every later migration. */
async function forgetUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(`select to_regclass('_prisma_migrations') is not null as found`);
  if (!rows[0]?.found) return;
  await client.query("update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null");
}

/** What the database at `url` lacks to match the schema files under `root`, as SQL; null when it matches. */
export function drift(url: string, root: string): Promise<string | null> {
  const files = readSchema(root);
  return withEngine(url, root, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: root },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 2 ? (stdout ?? "") : null;
  });
}
