import { describe, expect, test } from "vitest";
import { NotEstimable, randomSlope } from "~/core/statistics";
import { sleepstudy } from "./published-data";
import { expectNear } from "./reference";

/** Small and awkward tables, fitted by R 4.2.2 with lme4 1.1-31 as reference.ts says, a theta at its bound kept there. */
const of = (letters: string, counts: number[]) => [...letters].flatMap((letter, i) => Array.from({ length: counts[i]! }, () => letter));
const repeated = (places: number[], times: number) => Array.from({ length: times }, () => places).flat();

const tiny = { y: [12, 15, 19, 20, 19, 17, 9, 14, 18.5], slope: repeated([0, 1, 2], 3), group: of("abc", [3, 3, 3]) };
const falling = { y: [30, 25, 21, 15, 22, 20, 19, 17, 26, 24, 19, 17, 20, 20, 18, 18, 28, 24, 21, 15.5], slope: repeated([0, 1, 2, 3], 5), group: of("abcde", [4, 4, 4, 4, 4]) };
const atOnePlace = {
  y: [14, 12, 10, 9, 20, 21, 19, 11, 8, 6, 5, 17, 16, 18, 13, 12, 9, 8, 15, 13.5, 13, 11],
  slope: [0, 1, 2, 3, 2, 2, 2, 0, 1, 2, 3, 0, 0, 0, 0, 1, 2, 3, 1, 2, 3, 4],
  group: of("abcdef", [4, 3, 4, 3, 4, 4]),
};
const offset = {
  y: [18, 17, 15, 12, 11, 22, 18, 17, 12, 9, 15, 15, 14, 13, 13.5, 20, 19, 15, 14, 10, 17, 13, 12, 8, 8],
  slope: repeated([1000, 1001, 1002, 1004, 1007], 5),
  group: of("abcde", [5, 5, 5, 5, 5]),
};
const unbalanced = {
  y: [24, 21, null, 15, 14, 12, 19, 18, 27, 22, 23, null, 17, 16, 15, 17, 13, 12, 14, 10, 22, 20, 16, 13, 11],
  slope: [0, 1, 2, 4, 5, 7, 0, 2, 1, 2, 3, 5, 8, 0, 1, 2, null, 4, 5, 6, 3, 0, 1, 3, 4],
  group: of("abcdef", [6, 2, 5, 7, 1, 4]),
};

type Reference = { coefficients: number[]; covariance: number[]; g: number[]; fit: [residual: number, logLikelihood: number]; groups: Record<string, number[]> };

function expectFit(data: Parameters<typeof randomSlope>[0], { coefficients, covariance, g, fit, groups }: Reference) {
  const found = randomSlope(data);
  expectNear(found.coefficients, coefficients);
  expectNear(found.covariance, covariance);
  expectNear(found.g, g);
  expectNear([found.residualVariance, found.logLikelihood], fit);
  for (const [id, numbers] of Object.entries(groups)) {
    const own = found.groups.find((each) => each.id === id)!;
    expectNear([own.effect, own.covariance], numbers);
  }
  return found;
}

describe("intercepts and slopes with their correlation", () => {
  test("three groups of three", () => {
    const found = expectFit(tiny, {
      coefficients: [13.6944444444, 2.25],
      covariance: [11.1026234564, -6.35416666645, -6.35416666645, 3.64583333321],
      g: [33.2037037025, -18.9999999993, -18.9999999993, 10.8749999996],
      fit: [0.124999999997, -10.5226978713],
      groups: {
        a: [-1.83611111112, 1.06875000002, 0.103541666664, -0.0595312499988, -0.0595312499988, 0.0366796875016],
        c: [-4.61111111111, 2.62499999999, 0.103541666664, -0.0595312499988, -0.0595312499988, 0.0366796875016],
      },
    });
    expect(found.singular).toBe(false);
  });

  test.each<[string, Parameters<typeof randomSlope>[0], Reference, number]>([
    ["the three by ML", { ...tiny, method: "ML" as const }, {
      coefficients: [13.6944444444, 2.25],
      covariance: [7.40176350267, -4.23624535277, -4.23624535277, 2.43179568306],
      g: [22.1147207962, -12.6543942312, -12.6543942312, 7.24104522207],
      fit: [0.108683654192, -11.0412807544],
      groups: { a: [-1.83227797771, 1.04845853967, 0.0899122786513, -0.0514492328782, -0.0514492328782, 0.0294400676244] },
    }, -1],
    ["a correlation of -1", falling, {
      coefficients: [25.34, -2.91],
      covariance: [3.50081147991, -1.41915789183, -1.41915789183, 0.5804035103],
      g: [17.2552079063, -6.98913967629, -6.98913967629, 2.83091769627],
      fit: [0.355499276139, -27.8574540157],
      groups: {
        a: [4.67867565018, -1.89507526057, 0.244006973174, -0.0988338608706, -0.0988338608706, 0.0400321840295],
        e: [2.8237228904, -1.14373549107, 0.244006973174, -0.0988338608706, -0.0988338608706, 0.0400321840295],
      },
    }, -1],
    ["groups at one place of the slope", atOnePlace, {
      coefficients: [15.337883959, -1.43020719675],
      covariance: [2.33914038465, 0.278471928527, 0.278471928527, 0.0660396828583],
      g: [13.6309465751, 1.8688198766, 1.8688198766, 0.256217549672],
      fit: [0.436136653396, -35.8785295506],
      groups: {
        a: [-1.6081859506, -0.220484311431, 0.0734191592187, 0.0100658588393, 0.0100658588393, 0.00138004187533],
        f: [1.01421844597, 0.139050621364, 0.0594359748959, 0.00814874672561, 0.00814874672561, 0.00111720339936],
      },
    }, 1],
  ])("%s", (_, data, reference, correlation) => {
    const found = expectFit(data, reference);
    expect(found.singular).toBe(true);
    expect(found.g[0]![1]! / Math.sqrt(found.g[0]![0]! * found.g[1]![1]!)).toBeCloseTo(correlation, 9);
  });

  test("a slope around a thousand, fitted in R less the thousand and taken back by hand", () => {
    const moved = ([level, both, , slope]: number[]) => [level! - 2000 * both! + 1e6 * slope!, both! - 1000 * slope!, both! - 1000 * slope!, slope!];
    expectFit(offset, {
      coefficients: [17.5090909091 + 1000 * 1.1461038961, -1.1461038961],
      covariance: moved([1.37322314049, -0.239787485242, -0.239787485242, 0.0649983133749]),
      g: moved([6.08812475403, -1.04333923652, -1.04333923652, 0.269420784842]),
      fit: [1.71158008658, -50.4066357991],
      groups: { a: [0.0494072764287 - 1000 * 0.0702955269637, 0.0702955269637, ...moved([0.686465265447, -0.13311737855, -0.13311737855, 0.0450693650636])] },
    });
  });

  test("groups of one to seven, with missing values", () => {
    expectFit(unbalanced, {
      coefficients: [21.6704427102, -1.35520223905],
      covariance: [2.84186893599, -0.100145374558, -0.100145374558, 0.0537321317028],
      g: [15.0177620247, -0.135275368873, -0.135275368873, 0.128098446828],
      fit: [2.22388526657, -49.2755257305],
      groups: {
        a: [0.935171671506, -0.240673494676, 0.91259005923, -0.144277862319, -0.144277862319, 0.043301363556],
        f: [-3.24615941364, -0.290540548599, 0.84862891921, -0.159049291596, -0.159049291596, 0.0809004041831],
      },
    });
  });
});

describe("without the correlation", () => {
  const { y, days, group } = sleepstudy();
  const sleep = { y, slope: days, group, correlated: false };

  // lmer(Reaction ~ Days + (Days || Subject), sleepstudy)
  test("sleepstudy, and the published 25.051328, 5.988187, 25.565279 and 1743.669294 as far as that fit was polished", () => {
    const found = expectFit(sleep, {
      coefficients: [251.405104848, 10.4672859596],
      covariance: [47.4084755758, -1.98055701588, -1.98055701588, 2.43224593461],
      g: [627.569060554, 0, 0, 35.8581987595],
      fit: [653.583815241, -871.834646791],
      groups: { "308": [1.51269653812, 9.32348922845, 149.791657651, -22.229639213, -22.229639213, 5.45438936307] },
    });
    expect(Math.sqrt(found.g[0]![0]!)).toBeCloseTo(25.051328, 4);
    expect(Math.sqrt(found.g[1]![1]!)).toBeCloseTo(5.988187, 4);
    expect(Math.sqrt(found.residualVariance)).toBeCloseTo(25.565279, 4);
    expect(-2 * found.logLikelihood).toBeCloseTo(1743.669294, 6);
    expect(found.singular).toBe(false);
  });

  test("by ML", () => {
    const found = randomSlope({ ...sleep, method: "ML" });
    expectNear(found.g, [584.250065951, 0, 0, 33.633139103]);
    expectNear([found.residualVariance, found.logLikelihood], [653.11602088, -876.00162757]);
  });

  test("is another fit where the slope is 0 elsewhere, and the same in another unit", () => {
    expectFit({ ...sleep, slope: days.map((day) => day - 5) }, {
      coefficients: [303.741534646, 10.4672859596],
      covariance: [89.8581599851, 0.221082945745, 0.221082945745, 2.33891410015],
      g: [1549.79549833, 0, 0, 34.141467756],
      fit: [656.616348861, -877.562730218],
      groups: { "308": [46.2012190784, 9.06546198074, 64.4763639639, 3.09291894633, 3.09291894633, 6.44791907021] },
    });
    const inHours = randomSlope({ ...sleep, slope: days.map((day) => day * 24) });
    expectNear(inHours.g, [627.569060554, 0, 0, 35.8581987595 / 24 ** 2]);
  });

  test("groups of one to seven, with missing values", () => {
    expectFit({ ...unbalanced, correlated: false }, {
      coefficients: [21.6592860492, -1.35390530843],
      covariance: [2.76974815151, -0.0765827581871, -0.0765827581871, 0.0530373177492],
      g: [14.6050009171, 0, 0, 0.125325959216],
      fit: [2.23179403545, -49.2853409047],
      groups: { a: [0.914280798192, -0.234773851939, 0.893878409048, -0.13965834146, -0.13965834146, 0.0423313491311] },
    });
  });

  test("groups at one place each, as far from 0 on either side, tell nothing of the two variances", () => {
    const apart = { y: [3, 5, 8, 9, 4, 1, 6, 7, 2, 4, 9, 5], slope: [-1, -1, 1, 1, -1, -1, 1, 1, -1, -1, 1, 1], group: of("abcdef", [2, 2, 2, 2, 2, 2]) };
    expect(() => randomSlope({ ...apart, correlated: false })).toThrow(NotEstimable);
  });

  test("what is neither true nor false is refused", () => {
    expect(() => randomSlope({ ...sleep, correlated: "no" as unknown as boolean })).toThrow(/true or false/);
  });
});

test("a fit of which others are just as likely is refused: two groups of one row leave three rows for three variances", () => {
  expect(() => randomSlope({ y: [21.3, 9.1, 24.2, 20.7, 15.5], slope: [0, 0, 0, 1, 2], group: [1, 2, 3, 3, 3] })).toThrow(/too few groups/);
});
