import { z } from "zod";

/**
 * Shapes of the files under content/ (docs/content.md). Unknown keys are refused everywhere: a misspelt field would
 * otherwise be a field that is silently missing.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const edition = z.int().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal");
const seconds = z.number().min(0).max(120);

/** Words that people read or hear: whole, trimmed, and free of markup. */
const prose = z
  .string()
  .min(1, "must not be empty")
  .refine((text) => text === text.trim(), "must not begin or end with a space")
  .refine((text) => !/[<>{}*_`\\]|&\w+;|\bhttps?:/.test(text), "must be plain words without markup");

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
  pleads: "pleads not to be referred on",
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

export const emotions = ["anger", "despair", "contempt", "shame", "fear", "grief", "numbness"] as const;
export const feelings = ["neutral", "angry", "cold", "sad", "anxious", "pleading", "withdrawn", "calm"] as const;
export const gestures = [
  "lean-in", "sit-back", "turn-away", "open-hand", "point", "shrug", "shake-head", "rub-hands", "wipe-eye",
] as const;

/** Said wherever a drawn clip is shown. */
export const illustratedLabel = "illustrated, synthetic voice";

const keysOf = <K extends string>(record: Record<K, string>) => z.enum(Object.keys(record) as [K, ...K[]]);

export const criterionSchema = z.strictObject({ id: slug, text: prose, looksLike: prose });

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
});

export const rubricSchema = z.strictObject({
  slug,
  edition,
  title: prose,
  credit: prose,
  scale: z.strictObject({ min: z.number(), max: z.number(), step: z.number().positive() }),
  items: z
    .array(
      z.strictObject({
        id: slug,
        title: prose,
        summary: prose,
        /** One text per anchored score, lowest first. */
        anchors: z.array(z.strictObject({ score: z.number(), text: prose })).min(3),
      }),
    )
    .min(1),
});

export const vignetteSchema = z
  .strictObject({
    slug,
    edition,
    /** Where a learner meets it, first is 1. */
    order: z.int().min(1),
    title: prose,
    client: z.strictObject({
      name: z.string().regex(/^\p{Lu}[\p{L}'-]+$/u, "must be a first name only"),
      age: z.int().min(16).max(100),
      pronoun: z.enum(["she", "he", "they"]),
      summary: prose,
    }),
    moment: prose,
    skill: slug,
    /** Ids of the skill's criteria that can be seen in an answer to this moment. */
    criteria: z.array(slug).min(2).max(4),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    approach: keysOf(approaches),
    stance: keysOf(stances),
    emotion: z.enum(emotions),
    problem: prose,
    therapistRisks: z.array(keysOf(therapistRisks)).min(1),
    hard: prose,
    touches: z.array(z.enum(["suicide", "abuse", "violence"])),
    contentNote: prose.nullable(),
    /** How long an answer may be. */
    timeLimitSeconds: z.int().min(30).max(300),
    illustrated: z.boolean(),
  })
  .refine((vignette) => vignette.touches.length === 0 || vignette.contentNote !== null, {
    path: ["contentNote"],
    message: "must say what comes, because the moment touches suicide, abuse or violence",
  });

/** What the body does besides the words: where the eyes go (0 away, 1 on the therapist) and a movement. */
const acting = { look: z.number().min(0).max(1).optional(), gesture: z.enum(gestures).optional() };

export const scriptLineSchema = z.strictObject({
  /** One breath of speech. Lines belong to one sentence until one ends with . ? ! or an ellipsis. */
  text: prose,
  /** Words of the text that are stressed, as they stand in it. */
  stress: z.array(z.string().min(1)).optional(),
  feeling: z.enum(feelings).optional(),
  /** Semitones by which the end of the line goes up. */
  rise: z.number().min(-6).max(6).optional(),
  semis: z.number().min(-6).max(6).optional(),
  gain: z.number().min(-12).max(12).optional(),
  rate: z.number().min(0.6).max(1.5).optional(),
  sigh: z.boolean().optional(),
  ...acting,
  /** Silence after the line, and what the body does in it. */
  after: seconds,
  then: z.strictObject(acting).optional(),
});

export const scriptSchema = z.strictObject({
  slug,
  edition,
  character: slug,
  feeling: z.enum(feelings),
  room: slug,
  framing: z.strictObject({ zoom: z.number().min(0.8).max(1.3), x: z.number(), y: z.number() }),
  voice: z.strictObject({
    semis: z.number(),
    /** Length of the vocal tract as a ratio to the recorded speaker's: above 1 is a larger body. */
    tract: z.number().min(0.8).max(1.3),
    rate: z.number().min(0.6).max(1.5),
    /** How much of the room is heard, 0 to 1. */
    room: z.number().min(0).max(1),
  }),
  seed: z.int(),
  before: z.strictObject({ seconds, ...acting }),
  tail: seconds,
  /** Respellings for the voice alone. */
  say: z.record(z.string(), z.string()),
  lines: z.array(scriptLineSchema).min(1),
});

const storedFile = z.strictObject({ file: z.string().regex(/^[a-z0-9.-]+$/), bytes: z.int().positive(), sha256 });

/** Measured when the clip is rendered (media.json), so that checking needs no media tools. */
export const clipFactsSchema = z.strictObject({
  slug,
  edition,
  /** Hash of what the clip was rendered from: script and clip maker. */
  source: sha256,
  durationMs: z.int().positive(),
  /** Integrated loudness in LUFS (EBU R 128). */
  loudness: z.number(),
  width: z.int(),
  height: z.int(),
  clip: storedFile,
  poster: storedFile,
  captions: storedFile,
});

export type Criterion = z.infer<typeof criterionSchema>;
export type Skill = z.infer<typeof skillSchema>;
export type Rubric = z.infer<typeof rubricSchema>;
export type RubricItem = Rubric["items"][number];
export type VignetteFile = z.infer<typeof vignetteSchema>;
export type Script = z.infer<typeof scriptSchema>;
export type ClipFacts = z.infer<typeof clipFactsSchema>;
export type Stance = keyof typeof stances;
export type Approach = keyof typeof approaches;

/** A vignette as the app meets it: criteria in full, the client's words in whole sentences, the clip's facts. */
export type Vignette = Omit<VignetteFile, "criteria"> & {
  criteria: Criterion[];
  sentences: string[];
  clip: ClipFacts;
};
