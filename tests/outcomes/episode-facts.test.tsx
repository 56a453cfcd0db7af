import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EpisodeFacts } from "~/outcomes/components/episode-facts";
import { ReaderContext } from "~/ui/reader";

const page = { clinicianName: null, state: "Improved", reason: "", ending: null, alerts: [], sessions: 8, startedOn: null, endedOn: null, closed: true, measured: null };

const said = (given: { state?: string; reason: string; ending?: string }) =>
  renderToStaticMarkup(
    <ReaderContext.Provider value={{ locale: "en-GB", timeZone: "UTC", now: "2026-03-02T12:00:00Z", seed: "" }}>
      <EpisodeFacts page={{ ...page, ...given }} />
    </ReaderContext.Provider>,
  ).replace(/<[^>]+>/g, "");

test("what was last said about risk is no reason of what came of a closed course", () => {
  const text = said({ reason: "last recorded risk item answered 3 in session 2 (PHQ-9, item 9)" });
  expect(text).toContain("Improved. Last recorded risk item answered 3 in session 2 (PHQ-9, item 9).");
});

test("a closed client who is to be looked at now leads with that, and says the outcome apart", () => {
  const text = said({ state: "Look at this now", reason: "closed; risk item answered 3 on 8 Oct 2026 (PHQ-9, item 9), not acknowledged yet", ending: "Improved" });
  expect(text).toMatch(/^Look at this now: closed; risk item answered 3 .*, not acknowledged yet\./);
  expect(text).toContain("Outcome: improved.");
});
