import { z } from "zod";
import { isDay } from "~/core/days";
import { caseMixSchema, traitNames } from "../case-mix";
import { attendances, goesBy, endReasons, endedByValues, endedToValues, pauseReasons, planKinds } from "./model";

const day = z.string({ error: "Give the day." }).refine(isDay, "Give the day.");
const noDay = z.literal("").transform(() => null);
const chosen = <const Values extends readonly [string, ...string[]]>(values: Values, sentence: string) => z.enum(values, { error: sentence });

export const measureNamed = z
  .string()
  .regex(/^[a-z0-9-]+@\d+$/, "Choose a measure.")
  .transform((key) => ({ slug: key.split("@")[0]!, edition: Number(key.split("@")[1]) }));

const traits = Object.fromEntries(traitNames.map((name) => [name, z.union([noDay.transform(() => undefined), caseMixSchema.shape[name]])])) as unknown as { [Name in (typeof traitNames)[number]]: z.ZodType<string | undefined> };

/** What describes the case, as the fields of a form: what nobody said is empty. */
export const traitFields = z.object(traits);

const agreed = z.enum(["yes", "no", "unsaid"], { error: "Say whether it had been agreed." }).transform((said) => (said === "unsaid" ? null : said === "yes"));

/** Every form of a client's care page. */
export const careForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("session"), on: day, attendance: chosen(attendances, "Say whether it was held.") }),
  z.object({ intent: z.literal("remove-session"), on: day }),
  z.object({ intent: z.literal("remove-score"), scoreId: z.uuid() }),
  z.object({ intent: z.literal("put-score"), scoreId: z.uuid(), measureId: z.uuid(), on: day, score: z.string().regex(/^-?\d+(\.\d+)?$/).transform(Number), answers: z.string().regex(/^\d*$/) }),
  z.object({ intent: z.literal("pause"), from: day, until: z.union([noDay, day]), reason: chosen(pauseReasons, "Say why.") }),
  z.object({ intent: z.literal("remove-pause"), pauseId: z.uuid() }),
  z.object({ intent: z.literal("plan"), key: z.uuid(), on: day, kind: z.enum(planKinds, { error: "Say what is different." }).default("own"), what: z.string().max(2000), notName: z.string().max(200).optional() }),
  z.object({ intent: z.literal("remove-plan"), changeId: z.uuid() }),
  z.object({
    intent: z.literal("end"),
    endedOn: day,
    endedBy: chosen(endedByValues, "Say who ended it."),
    endAgreed: agreed,
    endReason: chosen(endReasons, "Say why it ended."),
    endedTo: chosen(endedToValues, "Say where the client goes on."),
  }),
  z.object({ intent: z.literal("reopen") }),
  z.object({ intent: z.literal("case"), startedOn: z.union([noDay, day]), ...traits }),
  z.object({ intent: z.literal("measure"), measure: measureNamed }),
  z.object({ intent: z.literal("merge"), fromCode: z.string().max(200) }),
  z.object({ intent: z.literal("split"), mergeId: z.uuid() }),
  z.object({ intent: z.literal("remove") }),
  z.object({ intent: z.literal("go-by"), by: z.enum(goesBy) }),
]);

export type CareSent = z.output<typeof careForm>;

/** The part of the page that a form belongs to. */
export type CarePart = "sessions" | "scores" | "pauses" | "plan" | "ending" | "case" | "measures" | "same" | "remove";

export const partOf: Record<CareSent["intent"], CarePart> = {
  session: "sessions",
  "remove-session": "sessions",
  "remove-score": "scores",
  "put-score": "scores",
  pause: "pauses",
  "remove-pause": "pauses",
  plan: "plan",
  "remove-plan": "plan",
  end: "ending",
  reopen: "ending",
  case: "case",
  measure: "measures",
  merge: "same",
  split: "same",
  remove: "remove",
  "go-by": "scores",
};

/** What the page says of what was sent last: a sentence with the way back, or what was wrong, at its fields or as a whole. */
export type CareAnswer = {
  part: CarePart;
  intent: CareSent["intent"];
  said: string | null;
  undo: Record<string, string> | null;
  problem: string | null;
  /** Words of what was typed that could be names, and have to be said not to be any. */
  couldBeNames: string[];
  errors: Record<string, string>;
  given: Record<string, string>;
};
