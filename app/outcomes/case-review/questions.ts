import type { Concern, Standing } from "../on-track-rules";

/** One question each, by what the caseload says of a client. They ask about the work and never for a fault; rows keep their names. */
export const reviewQuestions = {
  risk: "What do we know about this client’s safety this week, and who else knows it?",
  worse: "What has become harder since the beginning, in the client’s life or between the two of you, and does the client see it that way?",
  "no-gain": "What would the client say is missing?",
  "still-no-gain": "If this stays as it is for as long again, what will you wish you had changed today?",
  "alliance-low": "What would make it easier for the client to say what does not suit them here?",
  "alliance-drop": "What happened between the last two sessions that may not have been said yet?",
  "outside-band": "What might this client need that others who began like this did not?",
  "no-score": "What makes measuring hard here, for the client or for you?",
  asked: "What about this client would you like somebody else to hear?",
  again: "What is different since this was last talked about, and what would the client say to that?",
} as const;

export type ReviewQuestion = keyof typeof reviewQuestions;

const isQuestion = (name: string): name is ReviewQuestion => name in reviewQuestions;

/** In words; a name that is not known any more asks what anybody may be asked. */
export const questionInWords = (name: string): string => reviewQuestions[isQuestion(name) ? name : "asked"];

function questionOf(concern: Concern): ReviewQuestion {
  if (concern.kind === "no-gain") return concern.isFirst ? "no-gain" : "still-no-gain";
  return concern.kind;
}

/** The question for a client who stands like this: that of the gravest concern. One who has been talked about with the same question is asked what is different now. */
export function questionFor(standing: Standing | null, before: string | null = null): ReviewQuestion {
  const [gravest] = standing?.concerns ?? [];
  if (!gravest) return before === null ? "asked" : "again";
  const question = questionOf(gravest);
  return question === before ? "again" : question;
}
