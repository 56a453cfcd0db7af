import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** PostgreSQL's type numbers: "char" is the one-byte type of its catalogue, which adapter-pg does not know. */
const charType = 18;
const textType = 25;

/** Which columns of a result were "char", by its rows. */
const charColumns = new WeakMap<object, Set<number>>();

/** Lets "char" through as text; CatalogPg then names those columns characters again for the engine. */
class CatalogPool extends pg.Pool {
  override query = (async (...args: Parameters<pg.Pool["query"]>) => {
    const result = await (super.query(...args) as unknown as Promise<pg.QueryResult>);
    const found = new Set<number>();
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== charType) continue;
      field.dataTypeID = textType;
      found.add(index);
    }
    if (found.size > 0) charColumns.set(result.rows, found);
    return result;
  }) as unknown as pg.Pool["query"];
}

/** Prisma's adapter, able to read the catalogue queries behind diff and introspection, and to run a script as written. */
export class CatalogPg extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect() {
    const adapter = await super.connect();
    // Sent whole: the adapter would cut function bodies at their semicolons, and one message is all or nothing.
    adapter.executeScript = async (script) => void (await this.pool.query(script));
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const found = charColumns.get(result.rows);
      if (!found) return result;
      const columnTypes = result.columnTypes.map((type, index) => (found.has(index) ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

/** A small pool for one piece of the engine's work; whoever opens it ends it. */
export function catalogPool(connectionString: string): pg.Pool {
  const pool = new CatalogPool({ connectionString, connectionTimeoutMillis: 5000, max: 2, application_name: "bunting-migrate" });
  // A connection that breaks while idle is replaced at the next query.
  pool.on("error", () => undefined);
  return pool;
}
