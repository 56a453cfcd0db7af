import { expect, test } from "vitest";
import { type Column, randomIntercept } from "~/core/statistics";
import fits from "./data/random-intercept-edges.json";
import { expectNear } from "./reference";

/**
 * Small and awkward tables, fitted by R 4.2.2 with lme4 1.1-31: the root of the deviance function's slope by Richardson's differences,
 * or 0 where it is least there, and the model built at that theta. The covariate around a million was fitted less the million, with the
 * intercept and its errors taken back by hand, because R itself loses four digits to it.
 */
type Fit = Omit<(typeof fits)[number], "x"> & { x?: Column };

test.each((fits as Fit[]).map((fit) => [fit.name, fit.method, fit] as const))("%s, %s", (_, method, fit) => {
  const found = randomIntercept({ y: fit.y, x: fit.x ? [fit.x] : [], group: fit.group, method: method as "REML" | "ML" });
  expectNear(found.coefficients, fit.coefficients);
  expectNear(found.covariance, fit.covariance);
  expectNear([found.groupVariance, found.residualVariance, found.logLikelihood], [fit.groupVariance, fit.residualVariance, fit.logLikelihood]);
  const groups = fit.ids.map((id) => found.groups.find((group) => group.id === id)!);
  expectNear(groups.map(({ effect }) => effect), fit.effects);
  expectNear(groups.map(({ standardError }) => standardError), fit.errors);
  expect(found.groups).toHaveLength(fit.ids.length);
  expect(found.singular).toBe(fit.groupVariance === 0);
});
