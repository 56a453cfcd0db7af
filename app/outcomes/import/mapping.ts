import { z } from "zod";
import { plainText } from "~/core/plain-text";
import { type AboutCase, aboutNames } from "./told-of-case";

/** A measure by its definition's edition, as `measureKey` writes it: "phq-9@1". */
const measureKey = z.string().regex(/^[a-z0-9-]+@\d{1,6}$/);

/** What a value of a column means: a measure, or one of ours of a case; "" where it is not read, null until it is said. */
const meanings = z.array(z.object({ value: z.string().max(200), means: z.string().max(100).nullable() })).max(40);
export type Meaning = z.output<typeof meanings>[number];

/** What one column of the file holds. */
export const columnSchema = z.discriminatedUnion("as", [
  z.object({ as: z.literal("nothing") }),
  z.object({ as: z.literal("client") }),
  /** Which of a client's episodes; without such a column it is the first. */
  z.object({ as: z.literal("episode") }),
  z.object({ as: z.literal("date") }),
  z.object({ as: z.literal("session") }),
  /** A named occasion, such as "pre" or "3 months". */
  z.object({ as: z.literal("label") }),
  /** A score; `occasion` names the occasion of a file that has a column for each. */
  z.object({ as: z.literal("score"), measure: measureKey, occasion: plainText().trim().min(1).max(60).nullable() }),
  /** One answer of a measure whose score is computed; 1 is its first item. */
  z.object({ as: z.literal("item"), measure: measureKey, item: z.int().min(1).max(200) }),
  /** Says whether the episode is closed. */
  z.object({ as: z.literal("status") }),
  /** The day on which the episode ended; empty while it goes on. */
  z.object({ as: z.literal("ended") }),
  /** How many sessions there were in all. */
  z.object({ as: z.literal("sessions") }),
  /** Names the measure of which the row's score is. */
  z.object({ as: z.literal("measure"), means: meanings }),
  /** The score of the measure that the row names. */
  z.object({ as: z.literal("value") }),
  /** Says how the treatment ended, or what kind of case it is. */
  z.object({ as: z.literal("told"), about: z.enum(aboutNames as [AboutCase, ...AboutCase[]]), means: meanings }),
]);

export type Column = z.output<typeof columnSchema>;

/** "start", "treatment", "end" and "follow_up": what a named occasion is to the treatment. */
export const stages = ["start", "treatment", "end", "follow_up"] as const;
export type Stage = (typeof stages)[number];

/** In which order a date names its parts; in the last a year of two digits comes first, while the first has all four. */
export const dateOrders = ["ymd", "dmy", "mdy", "yymd"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What scores after the end of a treatment are. */
export const lateKinds = ["follow_ups", "new_treatment"] as const;

export const closedSchema = z.discriminatedUnion("how", [
  z.object({ how: z.literal("all") }),
  z.object({ how: z.literal("none") }),
  /** Those whose column `status` holds one of these values. */
  z.object({ how: z.literal("status"), values: z.array(z.string().max(200)).min(1) }),
  /** Those with a day in the column `ended`. */
  z.object({ how: z.literal("ended") }),
]);

/** What may stand before every client code. A formula of a spreadsheet begins with neither a letter nor a digit. */
export const codePrefixPattern = /^([\p{L}\p{N}][\p{L}\p{N}\-_. ]{0,19})?$/u;

/** What a clinician says about their file; null is a question that is still open. */
export const mappingSchema = z.object({
  /** One for each column of the file, in its order. */
  columns: z.array(columnSchema),
  /** Stands before every client code of the file; "" for none. */
  codePrefix: z.string().regex(codePrefixPattern),
  /** Whether clients whose codes, with what stands before them, are here already were said to be the same. */
  sameClients: z.boolean().optional(),
  /** For dates written with digits only that do not begin with a year of four; null until it is known or said. */
  dateOrder: z.enum(dateOrders).nullable(),
  /** By which of its columns an occasion is told; null where the file names it in other ways or has both and nobody chose. */
  occasionBy: z.enum(["date", "session", "label", "columns"]).nullable(),
  /** Of each named occasion: where it stands in the treatment, and how many days after the start (for the order and the charts). */
  occasions: z.array(z.object({ name: z.string().max(200), stage: z.enum(stages).nullable(), days: z.number().min(0).max(36_500) })),
  /** Whether each date is a session held; asked where dates tell the occasions and nothing else counts sessions, else null. */
  datesAreSessions: z.boolean().nullable(),
  closed: closedSchema.nullable(),
  /** What scores are that were taken after their treatment had ended; only asked where there are some. */
  late: z.enum(lateKinds).optional(),
  /** Of names that files use for several measures, such as "bdi": which one was said to be meant. */
  which: z.record(z.string().max(60), measureKey).optional(),
  /** The measure by which an episode is judged. */
  primary: measureKey.nullable(),
  /** Of a file that was read by a template: which one. */
  template: z.object({ id: z.string(), name: z.string() }).optional(),
});

export type Mapping = z.output<typeof mappingSchema>;
