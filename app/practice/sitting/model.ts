import type { Assessment, Vignette } from "~/library";
import type { Clip, Person, SessionOnPage, TakeOnPage } from "../model";

/** Shapes of a sitting of an assessment, for the one who sits it. Browser-safe; nothing of a clip that was not met yet is in them. */

/** What may be known of a clip by those who answer it: not what raters look for, and not what it says. */
export type MetVignette = Pick<Vignette, "slug" | "title" | "client" | "justHappened" | "timeLimitSeconds" | "touches" | "contentNote">;

/** A clip that was met. `place` is 1 for the first. */
export type MetClip = {
  sessionId: string;
  place: number;
  vignette: MetVignette;
  /** Its poster alone is served once the sitting is over. */
  clip: Clip;
  /** The answer; null before there is one, and after it was deleted. */
  take: TakeOnPage | null;
  /** Whether an answer that counts was given, deleted or not. */
  answered: boolean;
  /** How often the clip was begun, as far as the server was told: more than once where it was cut off, or no answer to it counted. */
  begun: number;
};

/** How answers are recorded: with the camera, or the voice alone. */
export type Medium = "video" | "audio";

/** The clip that is to be answered, or was just now, with what the drill's machine goes by. */
export type OpenClip = Pick<SessionOnPage, "id" | "clip" | "criteria" | "takes" | "given" | "snapshot"> & {
  place: number;
  vignette: MetVignette;
  /** The answer that was tried last, where none counts: its key, and why it does not, in one sentence. */
  refusal: { key: string; sentence: string } | null;
  /** Whether it will be known in a moment if the answer can be used; the sitting does not end before. */
  settling: boolean;
};

/** What the clips ahead touch; `notes` say what comes, in no order that would tell when. */
export type Ahead = { touches: string[]; notes: string[] };

/** Everything that the sitting's page shows; only its owner gets one. */
export type SittingOnPage = {
  id: string;
  createdAt: Date;
  finishedAt: Date | null;
  assessment: Pick<Assessment, "slug" | "title" | "about" | "standing">;
  /** How many clips the form has. */
  total: number;
  /** The longest that the whole can take, clips and answers. */
  minutes: number;
  met: MetClip[];
  /** The last that was met while the sitting goes on; null before the first, and once it is over. */
  open: OpenClip | null;
  /** Of the whole form, before the first clip. */
  ahead: Ahead;
  /** Of the clip that comes next; null where there is none, or it touches nothing. */
  next: Ahead | null;
  /** What stands of what was submitted; null where nothing was, or all was taken back. */
  submitted: { at: Date; answers: number; released: number; reviewers: Person[] } | null;
  /** Answers that can be submitted now. */
  submittable: number;
  supervisors: Person[];
  supportContacts: string;
  mayRecord: boolean;
};

/** One own sitting in a list. */
export type SittingLine = { sittingId: string; createdAt: Date; answered: number; total: number; finished: boolean; /** Answers that were given to reviewers, and those of them with feedback. */ submitted: number; released: number; /** Submitted, and some of it without feedback yet. */ waits: boolean; state: string };

/** What the sitting's action answers; `problem` is one sentence, null when it was done. */
export type SittingAnswer = { intent: string; problem: string | null };
