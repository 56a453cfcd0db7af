import { z } from "zod";
import { edition, prose, sha256, slug } from "./fields";

/** The script from which a clip is drawn and spoken, and the facts measured when it was rendered. */

const seconds = z.number().min(0).max(120);

const feelings = [
  "neutral", "angry", "cold", "sad", "anxious", "pleading", "withdrawn", "calm",
  "contempt", "shame",
] as const;
const gestures = [
  "lean-in", "sit-back", "turn-away", "open-hand", "point", "shrug", "shake-head", "rub-hands", "wipe-eye",
  "nod", "half-smile", "chin-up", "swallow", "half-start", "hand-to-brow", "touch-chest", "eye-roll",
] as const;

/** What the body does besides the words: where the eyes go (0 away, 1 on the therapist) and a movement. */
const acting = { look: z.number().min(0).max(1).optional(), gesture: z.enum(gestures).optional() };

const scriptLineSchema = z.strictObject({
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
  /** How the arms rest, and what the hands hold. */
  arms: z.enum(["lap", "crossed"]),
  prop: z.enum(["sheet", "phone", "cup", "parcel", "tissue", "notebook"]).nullable(),
  room: slug,
  framing: z.strictObject({ zoom: z.number().min(0.8).max(1.3), x: z.number(), y: z.number() }),
  voice: z.strictObject({
    semis: z.number(),
    /** Length of the vocal tract as a ratio to the recorded speaker's: above 1 is a larger body. */
    tract: z.number().min(0.8).max(1.3),
    rate: z.number().min(0.6).max(1.5),
    /** How much of the room is heard, 0 to 1. */
    room: z.number().min(0).max(1),
    /** In years: the old are less steady, breathier and duller, the young brighter. */
    age: z.int().min(16).max(95).optional(),
    /** How far the pitch moves, as a ratio. */
    range: z.number().min(0.5).max(1.6).optional(),
    /** Brightness, in dB an octave. */
    tilt: z.number().min(-4).max(4).optional(),
    /** Air in the voice, added to the feeling's. */
    breath: z.number().min(-0.2).max(0.5).optional(),
    /** Roughness: unsteadiness of the pitch periods. */
    jitter: z.number().min(0).max(0.05).optional(),
    /** A waver, in semitones. */
    tremor: z.number().min(0).max(1.5).optional(),
    /** How much sentences end in creak. */
    creak: z.number().min(0).max(1).optional(),
    /** Length of the throat alone, as a ratio: moves the lowest formant. */
    throat: z.number().min(0.88).max(1.14).optional(),
    /** A number for the voice's own colour; 0 is the recorded speaker's. */
    colour: z.int().min(0).max(999).optional(),
  }),
  seed: z.int(),
  before: z.strictObject({ seconds, ...acting }),
  tail: seconds,
  /** Respellings for the voice alone. */
  say: z.record(z.string(), z.string()),
  lines: z.array(scriptLineSchema).min(1),
});

/** Of a moment that was filmed: its words alone, one sentence each. */
export const filmedScriptSchema = z.strictObject({ slug, edition, filmed: z.literal(true), sentences: z.array(prose).min(1).max(60) });

const storedFile = z.strictObject({ file: z.string().regex(/^[a-z0-9.-]+$/), bytes: z.int().positive(), sha256 });

/** Measured when the clip is rendered (media.json), so that checking needs no media tools. */
export const clipFactsSchema = z.strictObject({
  slug,
  edition,
  /** Hash of the script's values, by which a stale clip is known. */
  script: sha256,
  /** Hash of all that it was rendered from: script, character, room and the clip maker's edition. */
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

export type Script = z.infer<typeof scriptSchema>;
export type ClipFacts = z.infer<typeof clipFactsSchema>;
