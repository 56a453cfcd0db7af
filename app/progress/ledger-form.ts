import { z } from "zod";
import { type Day, isDay, plusDays } from "~/core/days";
import { plainText } from "~/core/plain-text";
import { activityValues } from "./activities";
import { reactionValues } from "./reactions";

const longestNextStep = 300;

/** A whole number, null where the field was left empty, NaN where it is anything else. */
const wholeOrNone = (text: string) => (text.trim() === "" ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);
const ticked = z.literal("on").optional().transform((on) => on === "on");

const minutes = "Give whole minutes from 1 to 600.";
const repetitions = "Give the repetitions as a whole number up to 1000, or leave it empty.";

/** What is said about a piece of practice. `today` is the reader's. */
export const entryFields = (today: Day) =>
  z.object({
    key: z.uuid(),
    activity: z.enum(activityValues, "Choose what you did."),
    heldOn: z
      .string()
      .refine(isDay, "Give the day on which you practised.")
      .refine((day) => !isDay(day) || day <= today, "This day is still to come. Note practice once it is done.")
      .refine((day) => !isDay(day) || day >= plusDays(today, -731), "That is more than two years ago. The ledger goes back two years."),
    minutes: z.string().transform(wholeOrNone).pipe(z.number(minutes).min(1, minutes).max(600, minutes)),
    company: z.enum(["alone", "coach"]).default("alone"),
    planned: ticked,
    feedbackReceived: ticked,
    forPlan: ticked,
    effort: z.string().default("").transform(wholeOrNone).pipe(z.number("Choose an effort from 0 to 10.").min(0).max(10).nullable()),
    reaction: z.union([z.enum(reactionValues), z.literal("").transform(() => null)], "Choose how hard it was, or leave it out.").default(null),
    repetitions: z.string().default("").transform(wholeOrNone).pipe(z.number(repetitions).min(0, repetitions).max(1000, repetitions).nullable()),
    nextStep: plainText().trim().max(longestNextStep, `Keep the next step under ${longestNextStep} characters.`).default(""),
  });

export const ledgerForm = (today: Day) =>
  z.discriminatedUnion("intent", [
    entryFields(today).extend({ intent: z.literal("add") }),
    z.object({ intent: z.literal("remove"), entryId: z.uuid() }),
    z.object({ intent: z.literal("put-back"), entryId: z.uuid() }),
  ]);

export type EntryFields = z.output<ReturnType<typeof entryFields>>;
