type Given = {
  /** Ids of the assessment's forms. */
  forms: string[];
  /** How often this person has had each; one that is missing here, never. */
  own: ReadonlyMap<string, number>;
  /** How often it was given to the person's cohort at the same occasion: the first sitting of each, or the second ... */
  cohort: ReadonlyMap<string, number>;
};

/** A number from 0 up to and without 1, each as likely. */
export type Draw = () => number;

/**
 * The form that comes next: one that the person has had least, of these the one that fewest of the cohort have had at
 * this occasion, of these one by lot. Given one after the other, first sittings of a cohort therefore never differ by
 * more than one between any two forms. Throws without forms.
 */
export function giveForm({ forms, own, cohort }: Given, draw: Draw): string {
  const fresh = fewest(forms, own);
  const balanced = fewest(fresh, cohort);
  const [drawn] = inDrawnOrder(balanced, draw);
  if (drawn === undefined) throw new Error("an assessment without forms");
  return drawn;
}

function fewest(forms: string[], counts: ReadonlyMap<string, number>): string[] {
  const had = (form: string) => counts.get(form) ?? 0;
  const least = Math.min(...forms.map(had));
  return forms.filter((form) => had(form) === least);
}

/** The same things in an order drawn by lot, every order as likely (R. Durstenfeld, Communications of the ACM 7 (1964) 420). */
export function inDrawnOrder<T>(things: readonly T[], draw: Draw): T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(draw() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}
