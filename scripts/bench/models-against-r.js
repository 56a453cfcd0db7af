// npm run bench:r: our mixed models against R's lmer on the same data in the same run, and against the one query that takes
// the sums from PostgreSQL. Times as ratios, so that they can be compared between machines; the tables are Markdown.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { withModules } from "../typescript.js";
import { makeCases } from "./model-cases.js";
import { fitInR, whatRLacks } from "./models-in-r.js";
import { modelsFromPostgres } from "./models-from-postgres.js";

const rounds = 5;

process.chdir(path.join(import.meta.dirname, "../.."));
const lacks = whatRLacks();
if (lacks) {
  console.error(lacks);
  process.exit(1);
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bunting-models-"));
try {
  const cases = makeCases({ groups: 5000, rows: 500_000 });
  console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}, ${r("cat(R.version.string, ', lme4 ', format(packageVersion('lme4')), sep = '')")}\n`);
  await withModules(["/app/core/statistics/index.ts", "/app/platform/cluster.server.ts"], async (statistics, { openCluster }) => {
    for (const line of compare(statistics, cases)) console.log(line);
    for (const line of await modelsFromPostgres(statistics, openCluster, path.join(folder, "data"), cases, rounds)) console.log(line);
  });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function r(code) {
  return spawnSync("Rscript", ["-e", code], { encoding: "utf8" }).stdout;
}

function compare({ randomIntercept, randomSlope }, cases) {
  const { y, x, group } = cases;
  const models = [1, 2, 3].map((count) => ({
    name: `randomIntercept, ${count} ${count === 1 ? "covariate" : "covariates"}`,
    formula: `y ~ ${["x1", "x2", "x3"].slice(0, count).join(" + ")} + (1 | group)`,
    fit: () => randomIntercept({ y, x: x.slice(0, count), group }),
    numbers: (fit) => [...fit.coefficients, Math.sqrt(fit.groupVariance), Math.sqrt(fit.residualVariance), fit.logLikelihood],
  }));
  models.push({
    name: "randomSlope",
    formula: "y ~ x1 + (x1 | group)",
    fit: () => randomSlope({ y, slope: x[0], group }),
    numbers: (fit) => [...fit.coefficients, Math.sqrt(fit.g[0][0]), Math.sqrt(fit.g[1][1]), fit.g[0][1] / Math.sqrt(fit.g[0][0] * fit.g[1][1]), Math.sqrt(fit.residualVariance), fit.logLikelihood],
  });
  const lines = [
    `${y.length} rows of ${cases.groups} groups from columns in memory against lmer with its defaults, REML, medians of ${rounds} rounds (of 3 in R).`,
    "",
    "| model | here | lmer | times faster | largest difference of an estimate | log-likelihood above lmer's |",
    "|---|--:|--:|--:|--:|--:|",
  ];
  for (const { name, formula, fit, numbers } of models) {
    fit();
    const took = Array.from({ length: rounds }, () => timed(fit));
    const ours = numbers(took[0].value);
    const theirs = fitInR(folder, cases, formula);
    const difference = Math.max(...ours.map((number, index) => Math.abs(number - theirs.numbers[index]) / Math.max(1, Math.abs(number))));
    const here = median(took.map((each) => each.milliseconds));
    lines.push(`| ${name} | ${here.toFixed(0)} ms | ${theirs.milliseconds.toFixed(0)} ms | ${(theirs.milliseconds / here).toFixed(0)} | ${difference.toExponential(0)} | ${(ours.at(-1) - theirs.numbers.at(-1)).toExponential(0)} |`);
  }
  return [...lines, "", "Estimates are coefficients, standard deviations, correlation and log-likelihood; the difference is relative where they are above 1. lmer stops before the optimum, and far from it where a slope is not standardised.", ""];
}

function timed(work) {
  const began = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - began };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
