type Props = { measures: { isOutcome: boolean; short: string; hasCutOff: boolean; confidence: number | null; hasFollowUps: boolean; bands: unknown[] }[] };

/** On paper, which may be read by the client alone: what dots, lines and stripes mean, as far as they are there. */
export function HowToRead({ measures }: Props) {
  if (measures.length === 0) return null;
  const some = (holds: (measure: Props["measures"][number]) => boolean) => measures.some(holds);
  const notes = [
    "Each dot is one time that the questions were answered; the first and the last score stand beside theirs.",
    some(({ hasFollowUps }) => hasFollowUps) && "Hollow dots came after treatment.",
    some(({ hasCutOff }) => hasCutOff) && "The cut-off (dotted) lies between scores that are usual for people in treatment and scores that are usual for people who are well.",
    some(({ isOutcome, hasCutOff }) => !isOutcome && !hasCutOff) && "“Talk below” (dotted): under this line it is worth talking about how the two of you work together.",
    some(({ confidence }) => confidence !== null) && `Reliably better or worse (dashed): from this line on a change from the first score is more than the usual ups and downs of such answers, with ${sureness(measures)} confidence.`,
    some(({ bands }) => bands.length > 0) && "The stripes have the names that are usual for parts of the scale; they are no diagnosis.",
  ];
  return (
    <section className="mt-4 hidden break-inside-avoid border-t border-line pt-2 text-sm print:block">
      <h2 className="font-sans text-sm font-semibold">How to read this</h2>
      <p>{notes.filter((note) => note !== false).join(" ")}</p>
    </section>
  );
}

/** "95 %", or of each measure where they differ. */
function sureness(measures: Props["measures"]): string {
  const levels = measures.flatMap(({ short, confidence }) => (confidence === null ? [] : [{ short, level: `${Math.round(confidence * 100)}\u00a0%` }]));
  if (levels.every(({ level }) => level === levels[0]!.level)) return levels[0]!.level;
  return levels.map(({ short, level }) => `${level} (${short})`).join(" or ");
}
