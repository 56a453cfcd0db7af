// Imports a file in a process of its own, which can be killed: node commit-in-child.js DATABASE_URL VIEWER IMPORT SEAL
import { withModules } from "../../scripts/typescript.js";

const [url, viewer, importId, seal] = process.argv.slice(2);
await withModules(["/app/platform/db.server.ts", "/app/outcomes/import/commit-import.server.ts"], async ({ useDatabase }, { commitImport }) => {
  useDatabase(url);
  await commitImport(JSON.parse(viewer), importId, seal);
});
