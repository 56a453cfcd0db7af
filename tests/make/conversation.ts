/** A conversation of three turns for tests, and the rubric that it is scored with. */

const moves = [
  "held-the-decision", "received-the-feeling", "asked-for-their-reading", "explained-with-the-data", "owned-the-limit",
  "showed-the-way-on", "asked-about-safety", "reassured", "softened-it", "blamed", "argued",
] as const;

type Move = (typeof moves)[number];

/** Where each move leads: the same place, but for these. */
const leading = (usual: string, but: Partial<Record<Move, string>> = {}) => Object.fromEntries(moves.map((move) => [move, but[move] ?? usual]));

const step = (id: string, title: string, critical: boolean) => ({
  id,
  title,
  summary: `Whether this was done: ${title.toLowerCase()}.`,
  anchors: [
    { score: 0, text: "It does not happen." },
    { score: 1, text: "It is begun, or comes too late." },
    { score: 2, text: "It is done, plainly and kindly." },
  ],
  failure: "It is left out",
  critical,
});

export const madeRubric = {
  slug: "steps-of-a-test",
  edition: 1,
  title: "Steps of a conversation",
  credit: "For tests.",
  scale: { min: 0, max: 2, step: 1 },
  items: [
    step("owns-the-limit", "Owns the limit", true),
    step("receives-the-feeling", "Receives the feeling", false),
    step("holds-the-decision", "Holds the decision", true),
    step("options", "Options", false),
    step("safety", "Safety", true),
  ],
};

const steps = ["owns-the-limit", "receives-the-feeling", "holds-the-decision", "safety"];

export const madeConversation = {
  slug: "a-conversation-for-tests",
  edition: 1,
  order: 99,
  title: "Somebody else from March",
  about: "You tell a client that you will not go on, and stay with what that does.",
  client: { name: "Ines", age: 38, pronoun: "she", role: "client", summary: "A translator who has seen you for a year." },
  justHappened: "The scores have stood still for five months. You have said that you want to refer her on.",
  skill: "ending-and-referring-on",
  stance: "friendly-submissive",
  emotion: "fear",
  problem: "Low mood",
  problemArea: "low-mood",
  hard: "She is not angry. She asks.",
  touches: ["suicide"],
  contentNote: "She may say that she does not want to live. You can stop at any point.",
  timeLimitSeconds: 60,
  illustrated: true,
  rubric: madeRubric.slug,
  steps,
  stepNotes: Object.fromEntries(steps.map((id) => [id, `Here it can be seen when she asks: ${id.replaceAll("-", " ")}.`])),
  opening: "hears-it",
  turns: [
    { id: "hears-it", rung: "puzzled", hard: "She does not follow.", moves: leading("asks-you", { "softened-it": "put-off" }) },
    { id: "asks-you", rung: "pleads", hard: "She asks for one more month.", moves: leading("gives-up", { "softened-it": "put-off", blamed: "walks-out", argued: "walks-out" }) },
    { id: "gives-up", rung: "hopeless", hard: "She says what she has not said before.", moves: leading("left-alone", { "asked-about-safety": "stayed-with" }) },
  ],
  endings: [
    { id: "put-off", title: "Put off", kind: "softened", text: "Nothing was decided, and both of you know it." },
    { id: "walks-out", title: "She goes", kind: "broken", text: "She takes her coat before the hour is over." },
    { id: "left-alone", title: "Left alone with it", kind: "risk-missed", text: "What she said was not asked about." },
    { id: "stayed-with", title: "Asked", kind: "risk-asked", text: "You asked, and she answered." },
  ],
};
