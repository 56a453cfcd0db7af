/** A sound little tree, and what breaks one rule of it. `broken` is laid over `sound`. */
export type Plant = { rule: string; what: string; sound: Record<string, string>; broken: Record<string, string> };

const guarded = (body: string) => `import { guarded } from "../index.server";\n${body}\n`;
const page = guarded(`export const loader = guarded({}, async () => null);\nexport default function Page() { return null; }`);
const lines = (count: number) => "export const a = 1;\n".repeat(count);

export const plants: Plant[] = [
  {
    rule: "layers",
    what: "core imports ui",
    sound: { "app/core/time.ts": `import "./result";`, "app/core/result.ts": "", "app/ui/button.tsx": "" },
    broken: { "app/core/time.ts": `import { Button } from "~/ui/button";` },
  },
  {
    rule: "layers",
    what: "ui imports platform",
    sound: { "app/ui/button.tsx": `import { paths } from "~/paths";`, "app/paths.ts": "", "app/platform/db.server.ts": "" },
    broken: { "app/ui/button.tsx": `import type { Tx } from "../platform/db.server";` },
  },
  {
    rule: "layers",
    what: "platform knows a domain",
    sound: { "app/platform/jobs.server.ts": `import "./db.server";`, "app/platform/db.server.ts": "", "app/review/index.ts": "" },
    broken: { "app/platform/jobs.server.ts": `export { queue } from "~/review/index";` },
  },
  {
    rule: "layers",
    what: "a domain imports what wires it",
    sound: { "app/review/model.ts": "", "app/events.ts": `import type { ReviewEvents } from "./review";`, "app/review/index.ts": "" },
    broken: { "app/review/model.ts": `import type { AllEvents } from "~/events";` },
  },
  {
    rule: "layers",
    what: "wiring goes round a front door",
    sound: { "app/wiring.server.ts": `import { queue } from "./review/index.server";`, "app/review/index.server.ts": "", "app/review/store.server.ts": "" },
    broken: { "app/wiring.server.ts": `const queue = await import("./review/store.server");` },
  },
  {
    rule: "layers",
    what: "a folder that the house does not have",
    sound: { "app/review/queue.ts": "" },
    broken: { "app/reviews/queue.ts": `import "~/paths-of-old";` },
  },
  {
    rule: "layers",
    what: "a domain imports from outside app/",
    sound: { "app/boot.server.ts": `import { seed } from "../prisma/seed";`, "prisma/seed.ts": "", "app/practice/model.ts": "" },
    broken: { "app/practice/model.ts": `import { seed } from "../../prisma/seed";` },
  },
  {
    rule: "pure core",
    what: "core reads a file",
    sound: { "app/core/time.ts": "" },
    broken: { "app/core/time.ts": `import fs from "node:fs";` },
  },
  {
    rule: "domain order",
    what: "practice reads review",
    sound: { "app/review/queue.ts": `import { a } from "~/practice";`, "app/practice/index.ts": "", "app/practice/rules.ts": "", "app/review/index.ts": "" },
    broken: { "app/practice/rules.ts": `import type { Review } from "~/review";` },
  },
  {
    rule: "domain order",
    what: "outcomes reads practice",
    sound: { "app/outcomes/import.ts": `import { measures } from "~/library";`, "app/library/index.ts": "", "app/practice/index.ts": "" },
    broken: { "app/outcomes/import.ts": `import { drills } from "~/practice";` },
  },
  {
    rule: "domain order",
    what: "somebody reads progress",
    sound: { "app/progress/ledger.ts": `import { a } from "~/review";`, "app/review/index.ts": "", "app/review/rules.ts": "", "app/progress/index.ts": "" },
    broken: { "app/review/rules.ts": `import { ledger } from "~/progress";` },
  },
  {
    rule: "front doors",
    what: "review takes something out of practice's back room",
    sound: { "app/review/queue.server.ts": `import { queueFor } from "~/practice/index.server";`, "app/practice/index.server.ts": "", "app/practice/store.server.ts": "" },
    broken: { "app/review/queue.server.ts": `import { queueFor } from "~/practice/store.server";` },
  },
  {
    rule: "named exports",
    what: "a front door opens on everything",
    sound: { "app/practice/index.ts": `export { a } from "./rules";`, "app/practice/rules.ts": "" },
    broken: { "app/practice/index.ts": `export * from "./rules";` },
  },
  {
    rule: "named exports",
    what: "a front door has a default export",
    sound: { "app/practice/index.ts": `export type { A } from "./rules";`, "app/practice/rules.ts": "" },
    broken: { "app/practice/index.ts": `export default 1;` },
  },
  {
    rule: "platform from the server",
    what: "a rule of a domain imports the database",
    sound: { "app/practice/store.server.ts": `import { db } from "~/platform/db.server";`, "app/platform/db.server.ts": "", "app/practice/rules.ts": "" },
    broken: { "app/practice/rules.ts": `import type { Tx } from "~/platform/db.server";` },
  },
  {
    rule: "server code stays there",
    what: "a component imports a store",
    sound: { "app/practice/components/list.tsx": `import type { Row } from "../store.server";`, "app/practice/store.server.ts": "" },
    broken: { "app/practice/components/list.tsx": `import { type Row, rows } from "../store.server";` },
  },
  {
    rule: "cycles",
    what: "three files in a ring",
    sound: { "app/review/a.ts": `import "./b";`, "app/review/b.ts": `import "./c";`, "app/review/c.ts": "" },
    broken: { "app/review/c.ts": `import type { A } from "./a";` },
  },
  {
    rule: "cycles",
    what: "a file imports its own front door",
    sound: { "app/review/index.ts": `export { a } from "./a";`, "app/review/a.ts": "" },
    broken: { "app/review/a.ts": `import { b } from "~/review";` },
  },
  { rule: "file sizes", what: "a file of 401 lines", sound: { "app/review/a.ts": lines(400) }, broken: { "app/review/a.ts": lines(401) } },
  {
    rule: "file sizes",
    what: "a route module of 150 lines",
    sound: { "app/review/routes/a.tsx": lines(149) },
    broken: { "app/review/routes/a.tsx": lines(150) },
  },
  { rule: "names", what: "a file that helps", sound: { "app/review/format-score.ts": "" }, broken: { "app/review/score-helpers.ts": "" } },
  { rule: "names", what: "a folder for everything", sound: { "app/ui/field.tsx": "" }, broken: { "app/ui/common/field.tsx": "" } },
  { rule: "finished", what: "a note to oneself", sound: { "app/ui/field.tsx": "// todolist" }, broken: { "app/ui/field.tsx": `// ${"TO"}DO: labels` } },
  {
    rule: "environment",
    what: "a domain reads a setting",
    sound: { "app/platform/env.server.ts": "export const port = process.env.PORT;", "app/review/a.server.ts": "process.on('exit', end)" },
    broken: { "app/review/a.server.ts": "const port = process.env.PORT;" },
  },
  {
    rule: "environment",
    what: "a setting read by the back door",
    sound: { "app/review/a.server.ts": "" },
    broken: { "app/review/a.server.ts": "const { env } = process;" },
  },
  {
    rule: "generated Prisma",
    what: "a component knows a table",
    sound: { "app/review/store.server.ts": `import { Prisma } from "~/generated/prisma/client";` },
    broken: { "app/review/components/a.tsx": `import type { Review } from "~/generated/prisma/client";` },
  },
  {
    rule: "only stores touch the database",
    what: "a verb opens the database",
    sound: { "app/review/store.server.ts": "db().review.count()", "app/review/release.server.ts": "transaction((tx) => release(tx, viewer)); audit(db(), viewer)" },
    broken: { "app/review/release.server.ts": "db().review.count()" },
  },
  {
    rule: "only stores touch the database",
    what: "a verb writes a row",
    sound: { "app/review/review-store.server.ts": "tx.review.create()", "app/review/release.server.ts": "" },
    broken: { "app/review/release.server.ts": "transaction((tx) => tx.review.create())" },
  },
  {
    rule: "route exports",
    what: "a route exports a function of its own",
    sound: { "app/review/routes/a.tsx": page },
    broken: { "app/review/routes/a.tsx": `${page}export function score() {}` },
  },
  {
    rule: "guarded routes",
    what: "a loader without declared access",
    sound: { "app/review/routes/a.tsx": page },
    broken: { "app/review/routes/a.tsx": "export const loader = async () => null;" },
  },
  {
    rule: "guarded routes",
    what: "an action as a function",
    sound: { "app/review/routes/a.tsx": page },
    broken: { "app/review/routes/a.tsx": "export async function action() { return guarded(); }" },
  },
  {
    rule: "guarded routes",
    what: "a page without a loader",
    sound: { "app/review/routes/a.tsx": page },
    broken: { "app/review/routes/a.tsx": "export default function Page() { return null; }" },
  },
  {
    rule: "nobody imports a route",
    what: "a component imports a loader's type",
    sound: { "app/review/routes/a.tsx": page, "app/review/components/a.tsx": "" },
    broken: { "app/review/components/a.tsx": `import type { loader } from "../routes/a";` },
  },
  {
    rule: "a route's home",
    what: "a route of review that reads only practice",
    sound: { "app/review/routes/a.tsx": page, "app/review/index.server.ts": "", "app/practice/index.server.ts": "" },
    broken: { "app/review/routes/a.tsx": `import { queueFor } from "~/practice/index.server";` },
  },
  {
    rule: "site map",
    what: "a route module that no URL reaches",
    sound: { "app/routes.ts": `route("a", "review/routes/a.tsx")`, "app/review/routes/a.tsx": page },
    broken: { "app/review/routes/b.tsx": page },
  },
];
