import { Notice } from "~/ui/notice";
import { useReader } from "~/ui/reader";
import type { Came } from "../administer/measure-page.server";
import { written } from "../in-words";
import { AlertsRaised } from "./alerts-raised";

/** After the tablet came back: what the client answered, or that there is nothing. */
export function WhatCame({ came: { taken, measures, alerts } }: { came: Came }) {
  const { locale } = useReader();
  if (!taken) {
    const asking = measures.some(({ asksAboutRisk }) => asksAboutRisk);
    return (
      <Notice className="mb-8" title="The tablet is back. Nothing was answered.">
        {asking && alerts.length === 0 && <p>The item about risk is not recorded, which does not mean that there is none.</p>}
        <AlertsRaised alerts={alerts} />
      </Notice>
    );
  }
  const scores = measures.map(({ short, score }) => (score === null ? `the answers to the ${short} could not be added to the others` : `${short} ${written(score, locale)}`));
  return (
    <Notice kind="done" className="mb-8">
      The tablet is back, with what the client answered: {scores.join(", ")}.
      <AlertsRaised alerts={alerts} />
    </Notice>
  );
}
