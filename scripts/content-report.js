// npm run content:report: what content/ holds, as Markdown.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withModules } from "./typescript.js";

const directory = path.resolve(process.argv[2] ?? fileURLToPath(new URL("../content", import.meta.url)));

await withModules(["/app/library/check-content.server.ts", "/app/library/content-report.server.ts"], ({ checkContent }, { contentReport }) => {
  for (const line of contentReport(checkContent(directory))) console.log(line);
});
