import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { giveForm, inDrawnOrder } from "~/practice/sitting/give-form";
import { reviewOrder } from "~/practice/sitting/review-order";

/** Lots from a list of numbers, over and over. */
function lots(numbers: number[]) {
  let at = 0;
  return () => numbers[at++ % numbers.length]!;
}

const someLots = fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 1, maxLength: 40 });
const someForms = fc.integer({ min: 2, max: 4 }).map((count) => ["a", "b", "c", "d"].slice(0, count));

/** Sits a cohort in this order of people: everybody's forms, in the order in which each got them. */
function sat(forms: string[], people: number[], draw: () => number): Map<number, string[]> {
  const had = new Map<number, string[]>();
  for (const person of people) {
    const own = had.get(person) ?? [];
    const others = [...had].flatMap(([who, theirs]) => (who === person ? [] : (theirs[own.length] ?? [])));
    had.set(person, [...own, giveForm({ forms, own: counted(own), cohort: counted(others) }, draw)]);
  }
  return had;
}

function counted(forms: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** How far the most and the least given form are apart. */
function spread(forms: string[], given: string[]): number {
  const counts = forms.map((form) => counted(given).get(form) ?? 0);
  return Math.max(...counts) - Math.min(...counts);
}

describe("which form comes next", () => {
  test("first sittings of any cohort differ by at most one, after each of them", () => {
    fc.assert(
      fc.property(someForms, fc.integer({ min: 1, max: 40 }), someLots, (forms, size, numbers) => {
        const draw = lots(numbers);
        for (let people = 1; people <= size; people += 1) {
          const had = sat(forms, Array.from({ length: people }, (_, person) => person), draw);
          expect(spread(forms, [...had.values()].map(([first]) => first!))).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("of two forms, every occasion that a whole cohort has had differs by at most one, in whatever order people come", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((size) => fc.shuffledSubarray(Array.from({ length: size * 3 }, (_, at) => at % size), { minLength: size * 3 })),
        someLots,
        (people, numbers) => {
          const forms = ["a", "b"];
          const had = [...sat(forms, people, lots(numbers)).values()];
          for (const occasion of [0, 1]) expect(spread(forms, had.map((theirs) => theirs[occasion]!))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("nobody gets a form again before they have had all of them", () => {
    fc.assert(
      fc.property(someForms, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 }), someLots, (forms, people, numbers) => {
        for (const theirs of sat(forms, people, lots(numbers)).values()) expect(spread(forms, theirs)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a tie is decided by lot, each form as often", () => {
    const forms = ["a", "b"];
    const given = [0, 0.25, 0.5, 0.75].map((lot) => giveForm({ forms, own: new Map(), cohort: new Map() }, () => lot));
    expect(spread(forms, given)).toBe(0);
  });

  test("what the cohort has had less often comes before what would come by lot", () => {
    for (const lot of [0, 0.5, 0.99]) expect(giveForm({ forms: ["a", "b"], own: new Map(), cohort: new Map([["a", 3], ["b", 2]]) }, () => lot)).toBe("b");
  });

  test("what the person has had less often comes before what the cohort has had less often", () => {
    expect(giveForm({ forms: ["a", "b"], own: new Map([["b", 1]]), cohort: new Map([["a", 9]]) }, () => 0)).toBe("a");
  });

  test("an assessment without forms is a mistake and says so", () => {
    expect(() => giveForm({ forms: [], own: new Map(), cohort: new Map() }, () => 0)).toThrow("without forms");
  });
});

describe("the order of the clips", () => {
  test("holds every clip once", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string()), someLots, (clips, numbers) => {
      expect(inDrawnOrder(clips, lots(numbers)).toSorted()).toEqual(clips.toSorted());
    }));
  });

  test("can be any order, each out of the same share of lots", () => {
    const found = new Map<string, number>();
    for (const last of [0, 0.34, 0.67]) for (const first of [0, 0.5]) {
      const order = inDrawnOrder(["x", "y", "z"], lots([last, first])).join("");
      found.set(order, (found.get(order) ?? 0) + 1);
    }
    expect([...found.values()]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe("the order in which answers are rated", () => {
  const answers = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 9 }).map((keys) => keys.map((key, index) => ({ key, place: index + 1 })));

  test("is never the one in which they were given, and holds each once", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const order = reviewOrder(given).map(({ place }) => place);
        expect(order).not.toEqual(given.map(({ place }) => place));
        expect(order.toSorted((a, b) => a - b)).toEqual(given.map(({ place }) => place));
      }),
    );
  });

  test("does not depend on how the rows come", () => {
    fc.assert(fc.property(answers, (given) => {
      expect(reviewOrder(given.toReversed())).toEqual(reviewOrder(given));
    }));
  });
});
