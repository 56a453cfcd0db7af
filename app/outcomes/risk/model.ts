export const alertSteps = ["raised", "clinician_told", "duty_person_told", "opened", "noted", "acknowledged"] as const;
export type AlertStep = (typeof alertSteps)[number];

/** What an alert is about, as whoever may read it sees it. */
export type AlertOnPage = {
  id: string;
  /** Null where the client is the viewer's own. */
  clinicianName: string | null;
  episodeId: string;
  client: string;
  short: string;
  item: number;
  /** The item's text, where the measure's may stand here. */
  itemText: string | null;
  answer: number;
  /** "Several days". */
  answerText: string | null;
  heldOn: string;
  raisedAt: string;
  acknowledged: { at: string; by: string } | null;
  scored: boolean;
  mayAct: boolean;
};

export type StepOnPage = { id: string; at: string; step: AlertStep; by: string | null; note: string | null };
