import type { Concern, Standing } from "../on-track-rules";

/** A skill of the library whose drills are the talk that a client's course may lead to. */
export type Rehearsal = { skill: string; label: string };

export const endingTalk: Rehearsal = { skill: "ending-and-referring-on", label: "Rehearse the talk about what is not helping" };
const allianceTalk: Rehearsal = { skill: "rupture-repair", label: "Rehearse talking about the two of you" };

const talks: Partial<Record<Concern["kind"], Rehearsal>> = {
  worse: endingTalk,
  "no-gain": endingTalk,
  "outside-band": endingTalk,
  "alliance-low": allianceTalk,
  "alliance-drop": allianceTalk,
};

/** The talk for the gravest concern that has one. Not where somebody is at risk: that is acted on first. */
export function rehearsalFor({ concerns }: Standing): Rehearsal | null {
  if (concerns.some(({ kind }) => kind === "risk")) return null;
  for (const { kind } of concerns) if (talks[kind]) return talks[kind];
  return null;
}
