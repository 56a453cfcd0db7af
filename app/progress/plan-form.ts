import { z } from "zod";
import { type Day, isDay, plusDays } from "~/core/days";
import { plainText } from "~/core/plain-text";
import { startId } from "./starts";

/** How many weeks after today a review is proposed for. */
export const reviewAfterWeeks = 12;
const longestObjective = 600;
export const longestLearnt = 2000;

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What a plan is made of, as its form sends it. `today` is the reader's. */
export const planFields = (today: Day) =>
  z.object({
    objective: plainText().trim().min(1, "Say in a sentence what you want to work on.").max(longestObjective, `Keep the objective under ${longestObjective} characters.`),
    drills: z.array(z.string().max(100)).min(1, "Choose at least one drill."),
    minutes: z
      .string()
      .transform(whole)
      .pipe(z.number("Give the minutes a week as a whole number.").min(5, "Plan at least 5 minutes a week.").max(1200, "Plan at most 1200 minutes, 20 hours, a week.")),
    reviewOn: z
      .string()
      .refine(isDay, "Give the day on which you want to look back.")
      .refine((day) => !isDay(day) || day >= today, "The review day has passed. Choose a later one.")
      .refine((day) => !isDay(day) || day <= plusDays(today, 366), "Look back within a year: choose an earlier day."),
  });

/** Each form of the plan's page, by its intent. */
export const planForm = (today: Day) =>
  z.discriminatedUnion("intent", [
    planFields(today).extend({ intent: z.literal("make"), key: z.uuid(), from: z.string().regex(startId) }),
    planFields(today).extend({ intent: z.literal("change"), planId: z.uuid() }),
    z.object({ intent: z.literal("ask"), planId: z.uuid(), supervisorId: z.uuid() }),
    z.object({ intent: z.literal("take-back"), planId: z.uuid() }),
    z.object({
      intent: z.literal("review"),
      planId: z.uuid(),
      learnt: plainText().trim().min(1, "Write down what you learnt, even if it is only what you would do otherwise.").max(longestLearnt, `Keep it under ${longestLearnt} characters.`),
      then: z.enum(["done", "new"]),
    }),
    z.object({ intent: z.literal("reopen"), planId: z.uuid() }),
  ]);

export type PlanFields = z.output<ReturnType<typeof planFields>>;

/** A form as it was sent, to fill it again. */
export type Sent = Record<string, string | string[]>;

/** Every value by its field; drills are a list. */
export const sentFrom = (form: FormData): Sent => ({ ...Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === "string")), drills: form.getAll("drills").map(String) });

/** The first that is wrong with each field. */
export const errorsIn = (error: z.ZodError): Record<string, string> => Object.fromEntries(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]));
