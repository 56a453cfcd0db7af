import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** What to install before R can be compared with, or null. */
export function whatRLacks() {
  const found = spawnSync("Rscript", ["-e", "cat(requireNamespace('lme4', quietly = TRUE))"], { encoding: "utf8" });
  if (found.error || found.status !== 0) return "There is no Rscript here. On Debian: apt-get install r-base-core r-cran-lme4";
  return found.stdout.trim() === "TRUE" ? null : "R is here but its package lme4 is not. On Debian: apt-get install r-cran-lme4";
}

/** The median time of three fits by lmer, without reading the data, and what it estimates in the order of the bench's own numbers. */
export function fitInR(folder, { y, x, group }, formula) {
  const file = path.join(folder, "columns.bin");
  if (!fs.existsSync(file)) fs.writeFileSync(file, Buffer.concat([y, ...x, Float64Array.from(group)].map((column) => Buffer.from(column.buffer))));
  const code = `
    suppressMessages(library(lme4))
    con <- file("${file}", "rb"); column <- function() readBin(con, "double", ${y.length})
    data <- data.frame(y = column(), x1 = column(), x2 = column(), x3 = column(), group = factor(column()))
    times <- numeric(3)
    for (round in 1:3) times[round] <- system.time(fit <- suppressWarnings(suppressMessages(lmer(${formula}, data))))["elapsed"]
    v <- VarCorr(fit)$group; corr <- attr(v, "correlation")
    cat(paste(format(c(1000 * median(times), fixef(fit), attr(v, "stddev"), corr[lower.tri(corr)], sigma(fit), logLik(fit)), digits = 17), collapse = " "))`;
  const answer = spawnSync("Rscript", ["-e", code], { encoding: "utf8", maxBuffer: 1e8 });
  if (answer.status !== 0) throw new Error(`R ended with ${answer.status}: ${answer.stderr}`);
  const [milliseconds, ...numbers] = answer.stdout.trim().split(/\s+/).map(Number);
  return { milliseconds, numbers };
}
