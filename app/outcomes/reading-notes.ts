type Confident = { short: string; /** With which a change beyond its limits is one; null where it has none. */ confidence: number | null };

type Read = Confident & { isOutcome: boolean; hasCutOff: boolean; hasFollowUps: boolean; expected: { clients: string } | null };

/** What dots, lines and the band of the sheet mean, as far as they are there: it may be read by the client alone. */
export function readingNotes(measures: Read[], hasEvents: boolean): string[] {
  if (measures.length === 0) return [];
  const some = (holds: (measure: Read) => boolean) => measures.some(holds);
  const expected = measures.find((measure) => measure.expected)?.expected;
  return [
    `Dots: each time you answered${some(({ hasFollowUps }) => hasFollowUps) ? "; hollow ones came after treatment" : ""}.`,
    some(({ confidence }) => confidence !== null) && `Dashed: from this line on, a change since the first score is more than the usual ups and downs (${sureness(measures)} confidence).`,
    some(({ hasCutOff }) => hasCutOff) && "Dotted: the cut-off; people who are doing well mostly score on its well side.",
    some(({ isOutcome, hasCutOff }) => !isOutcome && !hasCutOff) && "“Talk below”: worth talking about how the two of you work together.",
    expected && `The shaded area is what is usual for people whose first score was the same (from this service’s own data, n = ${expected.clients}): 8 of 10 scores lie in it. Of the others one lies better and one harder, which is no sign by itself that something is wrong.`,
    hasEvents && "Letters: what happened then, as listed.",
  ].filter((note) => typeof note === "string");
}

/** "95 %", or of each measure where they differ. */
function sureness(measures: Confident[]): string {
  const levels = measures.flatMap(({ short, confidence }) => (confidence === null ? [] : [{ short, level: `${Math.round(confidence * 100)}\u00a0%` }]));
  if (levels.every(({ level }) => level === levels[0]!.level)) return levels[0]!.level;
  return levels.map(({ short, level }) => `${level} (${short})`).join(" or ");
}
