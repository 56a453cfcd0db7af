import { describe, expect, test } from "vitest";
import { randomSlope, type RandomSlopeFit } from "~/core/statistics";
import { dyestuff2, orthodont } from "./published-data";
import { expectNear, someOrthodont, someSleep } from "./reference";

type Reference = {
  coefficients: number[];
  covariance: number[];
  g: number[];
  residual: number;
  logLikelihood: number;
  /** Intercept and slope, then their covariance. */
  groups: Record<string, [effects: [number, number], covariance: number[]]>;
};

function expectFit(fit: RandomSlopeFit, { coefficients, covariance, g, residual, logLikelihood, groups }: Reference) {
  expectNear(fit.coefficients, coefficients);
  expectNear(fit.covariance, covariance);
  expectNear(fit.g, g);
  expectNear([fit.residualVariance, fit.logLikelihood], [residual, logLikelihood]);
  for (const [id, [effects, conditional]] of Object.entries(groups)) {
    const found = fit.groups.find((each) => each.id === id)!;
    expectNear([found.intercept, found.slope], effects);
    expectNear(found.covariance, conditional);
    expectNear(found.effect, effects);
    expectNear(found.standardError, [Math.sqrt(conditional[0]!), Math.sqrt(conditional[3]!)]);
  }
}

describe("two to ten days of each subject", () => {
  const { y, days, group } = someSleep((_, subject, day) => day <= 1 + (subject % 9));

  // lmer(Reaction ~ Days + (Days | Subject), sleepstudy[Days <= 1 + as.integer(Subject) %% 9, ])
  test("REML", () => {
    const fit = randomSlope({ y, slope: days, group });
    expectFit(fit, {
      coefficients: [251.577155952, 9.52826934339],
      covariance: [58.3608288121, -8.09499489942, -8.09499489942, 4.13583708751],
      g: [815.248338683, -83.0942252056, -83.0942252056, 40.320541486],
      residual: 481.339645215,
      logLikelihood: -509.313299228,
      groups: {
        "308": [[-5.41953801088, -0.86815896622], [176.804168896, -39.9134367218, -39.9134367218, 32.9432080846]],
        "372": [[12.0384416536, -1.13037419218], [205.09578174, -32.3362252158, -32.3362252158, 34.9725775138]],
      },
    });
    expect(fit.singular).toBe(false);
  });

  // ..., REML = FALSE
  test("ML", () => {
    expectFit(randomSlope({ y, slope: days, group, method: "ML" }), {
      coefficients: [251.404196113, 9.66366788187],
      covariance: [55.3243140974, -7.65619415761, -7.65619415761, 3.79658669698],
      g: [761.41234335, -76.3685984164, -76.3685984164, 35.6573613204],
      residual: 482.532033566,
      logLikelihood: -513.698386474,
      groups: {
        "308": [[-5.41083510209, -0.748346430799], [172.241592578, -36.6303273456, -36.6303273456, 29.4918613069]],
        "372": [[11.9047660632, -1.10105483609], [201.155243822, -30.1006026461, -30.1006026461, 30.9665040039]],
      },
    });
  });
});

// lmer(distance ~ age + (age | Subject), Orthodont)
test("Orthodont", () => {
  const { y, age, group } = orthodont();
  expectFit(randomSlope({ y, slope: age, group }), {
    coefficients: [16.7611111111, 0.660185185185],
    covariance: [0.601006647722, -0.0468508626186, -0.0468508626186, 0.00507702859585],
    g: [5.41509615557, -0.321061253701, -0.321061253701, 0.0512695869061],
    residual: 1.71620370364,
    logLikelihood: -221.318342942,
    groups: {
      F01: [[-0.485959350173, -0.178209675529], [3.34253026323, -0.282862276938, -0.282862276938, 0.0270170915285]],
      M16: [[-0.187757021658, -0.0688537382725], [3.34253026323, -0.282862276938, -0.282862276938, 0.0270170915285]],
    },
  });
});

// lmer(distance ~ age + (age | Subject), Orthodont[1:108 %% 5 != 0, ])
test("Orthodont without every fifth row", () => {
  const { y, age, group } = someOrthodont((row) => row % 5 !== 0);
  expectFit(randomSlope({ y, slope: age, group }), {
    coefficients: [16.742831741, 0.65341243816],
    covariance: [0.909867270618, -0.0691191912615, -0.0691191912615, 0.00660421252804],
    g: [15.0201201197, -1.03256380216, -1.03256380216, 0.102800893098],
    residual: 1.01382474547,
    logLikelihood: -173.790705309,
    groups: {
      F01: [[-2.58610793835, -0.0243260442399], [7.97526959891, -0.645481582984, -0.645481582984, 0.0543908572001]],
      M16: [[-0.0615858554566, -0.0749439351135], [4.2859254627, -0.369438935968, -0.369438935968, 0.0337369035003]],
    },
  });
});

// lmer(Reaction ~ Days + (Days | Subject), sleepstudy[as.integer(Subject) <= 3 & Days <= 3, ])
test("three groups of four rows", () => {
  const { y, days, group } = someSleep((_, subject, day) => subject <= 3 && day <= 3);
  expectFit(randomSlope({ y, slope: days, group }), {
    coefficients: [216.7589, 9.75725],
    covariance: [169.083094512, 22.5350982804, 22.5350982804, 62.9171397798],
    g: [288.546793404, 161.33493347, 161.33493347, 126.264993587],
    residual: 312.432128762,
    logLikelihood: -48.4352778758,
    groups: {
      "308": [[18.1401850017, 11.7589359493], [40.4039977746, -2.05952732186, -2.05952732186, 13.8899299562]],
      "310": [[-7.9111871065, -2.93487417633], [40.4039977746, -2.05952732186, -2.05952732186, 13.8899299562]],
    },
  });
});

describe("a correlation of 1, which is a boundary", () => {
  const { y, days, group } = someSleep((row) => (row * 9) % 7 < 3);

  // lmer(Reaction ~ Days + (Days | Subject), sleepstudy[(1:180 * 9) %% 7 < 3, ])
  test("REML", () => {
    const fit = randomSlope({ y, slope: days, group });
    expectFit(fit, {
      coefficients: [252.584369838, 9.92691267843],
      covariance: [74.0816269751, -3.86003867625, -3.86003867625, 2.06385570805],
      g: [527.188616173, 61.2027939339, 61.2027939339, 7.10520271189],
      residual: 1007.17096394,
      logLikelihood: -386.749135546,
      groups: {
        "308": [[10.1584635338, 1.17932430874], [92.4662081548, 10.7346594936, 10.7346594936, 1.24621650162]],
        "372": [[10.3888316189, 1.206068381], [87.4400623032, 10.151160231, 10.151160231, 1.17847644798]],
      },
    });
    expect(fit.singular).toBe(true);
    expect(fit.g[0]![1]! ** 2 / (fit.g[0]![0]! * fit.g[1]![1]!)).toBeCloseTo(1, 9);
  });

  // ..., REML = FALSE
  test("ML", () => {
    const fit = randomSlope({ y, slope: days, group, method: "ML" });
    expectNear(fit.g, [495.706544036, 57.1958750904, 57.1958750904, 6.59940476219]);
    expectNear([fit.residualVariance, fit.logLikelihood], [990.353011208, -391.031671823]);
    expect(fit.singular).toBe(true);
  });
});

// lmer(Yield ~ pos + (pos | Batch), cbind(Dyestuff2, pos = rep(0:4, 6)))
test("no difference between groups at all", () => {
  const fit = randomSlope({ ...dyestuff2, slope: dyestuff2.y.map((_, i) => i % 5) });
  expectFit(fit, {
    coefficients: [4.47786666667, 0.593866666667],
    covariance: [1.35436543619, -0.451455145397, -0.451455145397, 0.225727572698],
    g: [0, 0, 0, 0],
    residual: 13.5436543619,
    logLikelihood: -79.9609036497,
    groups: { A: [[0, 0], [0, 0, 0, 0]] },
  });
  expect(fit.singular).toBe(true);
});

// lmer(Reaction ~ Days + (Days | Subject), sleepstudy[1:180 %% 11 != 0 & 1:180 %% 13 != 0 & 1:180 %% 17 != 0, ])
test("missing values", () => {
  const { y, days, group } = someSleep(() => true);
  const without = <Value>(column: Value[], every: number) => column.map((value, i) => ((i + 1) % every === 0 ? null : value));
  expectFit(randomSlope({ y: without(y, 11), slope: without(days, 13), group: without(group, 17) }), {
    coefficients: [255.385829847, 9.42284129446],
    covariance: [49.6625271091, -3.08352834618, -3.08352834618, 2.76209015453],
    g: [564.548026738, -3.50073130536, -3.50073130536, 38.2848265674],
    residual: 709.425328405,
    logLikelihood: -695.577177982,
    groups: {
      "308": [[-0.983520330768, 10.0747925832], [155.851111978, -23.1640041434, -23.1640041434, 5.78001114723]],
      "372": [[9.12009193493, 2.00223787434], [158.352209691, -22.8056220693, -22.8056220693, 5.83136368353]],
    },
  });
});
