import { z } from "zod";
import type { ClipFacts } from "./clip-model";
import { edition, keysOf, prose, slug } from "./fields";
import { rubricScale } from "./rubric-scale";

/**
 * Shapes of the files under content/ (docs/content.md). Unknown keys are refused everywhere: a misspelt field would
 * otherwise be a field that is silently missing.
 */

/** The eight sectors of the interpersonal circle, clockwise from the top, as the client stands towards the therapist. */
export const stances = {
  dominant: "takes charge",
  "friendly-dominant": "reaches for you, insists",
  friendly: "warm, wants closeness",
  "friendly-submissive": "trusting, leans on you",
  submissive: "gives way",
  "hostile-submissive": "withdraws, distrusts quietly",
  hostile: "cold, keeps you out",
  "hostile-dominant": "attacks, blames",
} as const;

/** What the client does to the therapist in this moment. */
export const approaches = {
  attacks: "angry with you",
  despairs: "has no hope left",
  "doubts-you": "doubts your competence",
  withdraws: "silent and withdrawn",
  "wants-answers": "wants advice now",
  pleads: "pleads with you",
  charms: "keeps it pleasant",
  "gives-way": "agrees and gives way",
  "takes-over": "takes over the hour",
  "covers-up": "says that it is nothing",
  "tests-you": "tests whether you stay",
  "asks-too-much": "asks for more than you can give",
} as const;

/** What drives clients away when a therapist does it; the moment tempts the therapist into it. */
export const therapistRisks = {
  rigidity: "rigid",
  disengagement: "not engaged",
  coldness: "lacking warmth",
  insecurity: "insecure",
  superficiality: "superficial",
  "over-informality": "too informal",
  breach: "breaking an agreement",
  opacity: "unclear about what is happening and why",
  "lack-of-structure": "without structure",
  "lack-of-knowledge": "lacking knowledge",
  passivity: "passive",
  mismatch: "not a fit for this person",
} as const;

export const emotions = ["anger", "despair", "contempt", "shame", "fear", "grief", "numbness", "loneliness"] as const;

/** What brings somebody here, broadly; `problem` says it of this person. */
export const problemAreas = {
  "low-mood": "low mood",
  anxiety: "anxiety and panic",
  grief: "grief",
  trauma: "trauma",
  health: "body and health",
  eating: "eating",
  addiction: "drinking and gambling",
  family: "family and caring",
  couple: "couple and parting",
  work: "work and study",
  anger: "anger",
} as const;

/** How hard a level is, beside the other two of its moment. */
export const levels = { 1: "easier", 2: "harder", 3: "hardest" } as const;

/**
 * moment: one of three levels of a client's moment; own-side: what the therapist's own tiredness answers; assessment:
 * met in an assessment and nowhere else; turn: what a client says in a conversation (conversation-model.ts).
 */
const kinds = ["moment", "own-side", "assessment"] as const;

/** Who speaks. */
const speakers = ["client", "relative", "colleague"] as const;
/** The rubric that takes are rated with, and that each vignette has notes for. */
export const facilitativeRubric = "facilitative-interpersonal-skills";

/** Said wherever a drawn clip is shown. */
export const illustratedLabel = "illustrated, synthetic voice";

const criterionSchema = z.strictObject({ id: slug, text: prose, looksLike: prose });

export const skillSchema = z.strictObject({
  slug,
  edition,
  order: z.int().min(1),
  title: prose,
  summary: prose,
  is: z.array(prose).min(2),
  isNot: z.array(prose).min(2),
  criteria: z.array(criterionSchema).min(3).max(4),
  misses: z.array(prose).min(2),
  /** Answers to clips of this skill, no two alike; closed to a trainee until an own answer was given. */
  workedAnswers: z.array(z.strictObject({ vignette: slug, words: prose, why: prose })).max(6),
});

export const rubricSchema = z.strictObject({
  slug,
  edition,
  title: prose,
  credit: prose,
  scale: rubricScale,
  items: z
    .array(
      z.strictObject({
        id: slug,
        title: prose,
        summary: prose,
        /** One text per anchored score, lowest first. */
        anchors: z.array(z.strictObject({ score: z.number(), text: prose })).min(3),
        /** How it is commonly missed. */
        failure: prose.optional(),
        /** The lowest score on it means that the whole is to be rehearsed again. */
        critical: z.boolean().optional(),
      }),
    )
    .min(1),
});

const clientSchema = z.strictObject({
  name: z.string().regex(/^\p{Lu}[\p{L}'-]+$/u, "must be a first name only"),
  age: z.int().min(16).max(100),
  pronoun: z.enum(["she", "he", "they"]),
  role: z.enum(speakers),
  summary: prose,
});

/** What a moment and a conversation say of themselves alike. */
export const encounter = {
  slug,
  edition,
  /** Where a learner meets it, first is 1. */
  order: z.int().min(1),
  title: prose,
  client: clientSchema,
  /** The hour, and what you have just said or done; the clip begins where this ends. */
  justHappened: prose,
  skill: slug,
  stance: keysOf(stances),
  emotion: z.enum(emotions),
  problemArea: keysOf(problemAreas),
  problem: prose,
  hard: prose,
  touches: z.array(z.enum(["suicide", "abuse", "violence"])),
  contentNote: prose.nullable(),
  /** How long an answer may be. */
  timeLimitSeconds: z.int().min(30).max(300),
  illustrated: z.boolean(),
};

/** Whoever meets suicide, abuse or violence here is told so before. */
export const saysWhatComes = (one: { touches: string[]; contentNote: string | null }) => one.touches.length === 0 || one.contentNote !== null;
export const sayWhatComes = { path: ["contentNote"], message: "must say what comes, because the moment touches suicide, abuse or violence" };

export const vignetteSchema = z
  .strictObject({
    ...encounter,
    kind: z.enum(kinds),
    /** The moment of which this is one level; its other levels name the same one. */
    moment: slug,
    /** Ids of the skill's criteria that can be seen in an answer to this moment. */
    criteria: z.array(slug).min(2).max(4),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    /** One sentence: what makes this level easier or harder than the others. */
    levelNote: prose,
    approach: keysOf(approaches),
    therapistRisks: z.array(keysOf(therapistRisks)).min(1),
    /** By item of the rubric on facilitative skills: what it looks like in an answer to this very moment. */
    raterNotes: z.record(slug, prose),
    /** What answers are rated with; by default the rubric on facilitative skills. */
    rubric: slug.optional(),
  })
  .refine(saysWhatComes, sayWhatComes);

/** What an organisation writes itself: no clip of its own is met in an assessment. */
export const ownVignetteSchema = vignetteSchema.refine(({ kind }) => kind !== "assessment", { path: ["kind"], message: "must be moment or own-side" });

export type Criterion = z.infer<typeof criterionSchema>;
export type Skill = z.infer<typeof skillSchema>;
export type Rubric = z.infer<typeof rubricSchema>;
export type VignetteFile = z.infer<typeof vignetteSchema>;

/** A vignette as the app meets it: criteria in full, the client's words in whole sentences, the clip's facts. */
export type Vignette = Omit<VignetteFile, "criteria" | "kind"> & {
  kind: VignetteFile["kind"] | "turn";
  criteria: Criterion[];
  sentences: string[];
  /** Null for an organisation's own moment, which plays a recording (clip-for.server.ts). */
  clip: ClipFacts | null;
};

/** One that came with the product, drawn and spoken. */
export type ShippedVignette = Vignette & { clip: ClipFacts };
