import { describe, expect, test } from "vitest";
import { randomIntercept, type RandomInterceptFit } from "~/core/statistics";
import { dyestuff2, sleepstudy } from "./published-data";
import { expectNear, someOrthodont, someSleep } from "./reference";

type Reference = { coefficients: number[]; covariance: number[]; group: number; residual: number; logLikelihood: number; effects: Record<string, [effect: number, variance: number]> };

function expectFit(fit: RandomInterceptFit, { coefficients, covariance, group, residual, logLikelihood, effects }: Reference) {
  expectNear(fit.coefficients, coefficients);
  expectNear(fit.covariance, covariance);
  expectNear([fit.groupVariance, fit.residualVariance, fit.logLikelihood], [group, residual, logLikelihood]);
  for (const [id, [effect, variance]] of Object.entries(effects)) {
    const found = fit.groups.find((each) => each.id === id)!;
    expectNear([found.effect, found.standardError], [effect, Math.sqrt(variance)]);
  }
}

describe("two to ten days of each subject", () => {
  const { y, days, group } = someSleep((_, subject, day) => day <= 1 + (subject % 9));

  // lmer(Reaction ~ Days + (1 | Subject), sleepstudy[Days <= 1 + as.integer(Subject) %% 9, ])
  test("REML", () => {
    const fit = randomIntercept({ y, x: [days], group });
    expectFit(fit, {
      coefficients: [249.296291233, 11.3232876977],
      covariance: [48.2835620572, -3.28435381911, -3.28435381911, 1.25369773721],
      group: 582.046520464,
      residual: 653.718590845,
      logLikelihood: -514.467460949,
      effects: { "308": [-5.5281769722, 158.548800399], "372": [10.5566354629, 209.314664134] },
    });
    expect(fit.groups.map(({ n }) => n).reduce((sum, n) => sum + n)).toBe(108);
  });

  // ..., REML = FALSE
  test("ML", () => {
    expectFit(randomIntercept({ y, x: [days], group, method: "ML" }), {
      coefficients: [249.280211489, 11.3316274034],
      covariance: [45.7851827286, -3.25001715893, -3.25001715893, 1.23778032671],
      group: 540.050087278,
      residual: 647.131234917,
      logLikelihood: -518.239678572,
      effects: { "308": [-5.42370125678, 154.141989161], "372": [10.3160602909, 202.337265279] },
    });
  });
});

// lmer(distance ~ age + female + I(age * female) + (1 | Subject), Orthodont[1:108 %% 5 != 0, ])
test("three covariates, one the same throughout a group, one a product of two", () => {
  const { y, age, female, group } = someOrthodont((row) => row % 5 !== 0);
  expectFit(randomIntercept({ y, x: [age, female, age.map((each, i) => each * female[i]!)], group }), {
    coefficients: [16.9576203727, 0.718606433827, 0.0291964429965, -0.202600894332],
    covariance: [
      1.09392565424, -0.0765507718045, -1.09392565424, 0.0765507718045, -0.0765507718045, 0.00695916107314, 0.0765507718045, -0.00695916107314, -1.09392565424, 0.0765507718045,
      2.78563506265, -0.195976273983, 0.0765507718045, -0.00695916107314, -0.195976273983, 0.0177276061126,
    ],
    group: 3.50285178207,
    residual: 1.68947608982,
    logLikelihood: -173.96869562,
    effects: { F01: [-1.44635124621, 0.485158967086], M16: [-1.66190137577, 0.376920473185] },
  });
});

describe("missing values", () => {
  // lmer(Reaction ~ Days + (1 | Subject), sleepstudy[1:180 %% 11 != 0 & 1:180 %% 13 != 0 & 1:180 %% 17 != 0, ])
  const reference: Reference = {
    coefficients: [253.884985201, 9.73252735686],
    covariance: [100.635487693, -4.1190262561, -4.1190262561, 0.903138076165],
    group: 1339.95234523,
    residual: 1040.78478324,
    logLikelihood: -711.452721161,
    effects: { "308": [41.2485611285, 96.5770251188], "372": [17.8983863579, 106.455276701] },
  };

  test.each([["null", null], ["undefined", undefined], ["NaN", NaN]])("%s in y, in the covariate or for the group leaves the row out", (_, missing) => {
    const { y, days, group } = sleepstudy();
    const without = <Value>(column: Value[], every: number) => column.map((value, i) => ((i + 1) % every === 0 ? missing : value));
    expectFit(randomIntercept({ y: without(y, 11), x: [without(days, 13)], group: without(group, 17) }), reference);
  });

  test("and a group without a row is none", () => {
    const { y, days, group } = sleepstudy();
    const fit = randomIntercept({ y: [...y, null, NaN], x: [[...days, 3, 4]], group: [...group, "nobody", "nobody"] });
    expect(fit).toEqual(randomIntercept({ y, x: [days], group }));
  });
});

describe("five rows of three groups, one of them seen once", () => {
  const { y, group } = someOrthodont((row) => [1, 2, 5, 6, 9].includes(row));

  // lmer(distance ~ 1 + (1 | Subject), Orthodont[c(1, 2, 5, 6, 9), ])
  test("REML", () => {
    expectFit(randomIntercept({ y, group }), {
      coefficients: [23.5117482253],
      covariance: [1.12945513861],
      group: 3.06571099542,
      residual: 0.489735149452,
      logLikelihood: -7.42550634428,
      effects: { M01: [1.84119035337, 0.226755897905], M03: [-0.441258873623, 0.422277928379] },
    });
  });

  // ..., REML = FALSE
  test("ML", () => {
    expectFit(randomIntercept({ y, group, method: "ML" }), {
      coefficients: [23.5167629281],
      covariance: [0.765691742286],
      group: 1.98295607612,
      residual: 0.47921171768,
      logLikelihood: -8.30140871141,
      effects: { M01: [1.76943190659, 0.213774872226], M03: [-0.416185359422, 0.385942741073] },
    });
  });
});

// lmer(Yield ~ pos + (1 | Batch), cbind(Dyestuff2, pos = rep(0:4, 6)))
test("a boundary with a covariate", () => {
  const fit = randomIntercept({ ...dyestuff2, x: [dyestuff2.y.map((_, i) => i % 5)] });
  expectFit(fit, {
    coefficients: [4.47786666667, 0.593866666667],
    covariance: [1.35436543619, -0.451455145397, -0.451455145397, 0.225727572698],
    group: 0,
    residual: 13.5436543619,
    logLikelihood: -79.9609036497,
    effects: { A: [0, 0], F: [0, 0] },
  });
  expect(fit.singular).toBe(true);
});
