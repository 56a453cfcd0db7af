import type { FeedbackLine } from "./model";

/** What /today opens with, and with it the one button of the page. */
export type Lead = "drill" | "feedback" | "queue" | "programme";

type Given = {
  /** Whether the drill that comes next was assigned. */
  assigned: boolean;
  /** Whether feedback came that was not opened yet. */
  unread: boolean;
  /** Whether somebody practises first of all, and not beside other tasks. */
  practises: boolean;
  /** How many responses wait for the viewer's feedback. */
  waiting: number;
  /** Whether the programme has somebody to look after. */
  programme: boolean;
};

/** An assigned drill leads, then what others wait for, then feedback that is new, then the programme; else a drill. */
export function todaysLead({ assigned, unread, practises, waiting, programme }: Given): Lead {
  if (assigned) return "drill";
  if (!practises && waiting > 0) return "queue";
  if (unread) return "feedback";
  return !practises && programme ? "programme" : "drill";
}

/** Feedback on one session, or one sitting of an assessment: each reviewer's latest, the newest first; `shown` is what is new of it, or the newest where nothing is. */
export type SessionFeedback = Pick<FeedbackLine, "sessionId" | "runId" | "sittingId" | "clientName" | "momentTitle" | "releasedAt" | "unread"> & {
  given: FeedbackLine[];
  shown: FeedbackLine[];
};

/** One entry for each session or sitting, in the order of the lines. */
export function bySession(lines: FeedbackLine[]): SessionFeedback[] {
  const first = lines.filter((line, index) => lines.findIndex((other) => wholeOf(other) === wholeOf(line)) === index);
  return first.map((newest) => {
    const { sessionId, runId, sittingId, clientName, momentTitle, releasedAt } = newest;
    const all = lines.filter((line) => wholeOf(line) === wholeOf(newest));
    const given = all.filter((line, index) => all.findIndex(({ reviewerName }) => reviewerName === line.reviewerName) === index);
    const news = given.filter(({ unread }) => unread);
    return { sessionId, runId, sittingId, clientName, momentTitle, releasedAt, unread: news.length > 0, given, shown: news.length > 0 ? news : given.slice(0, 1) };
  });
}

const wholeOf = ({ sittingId, sessionId }: FeedbackLine) => sittingId ?? sessionId;
