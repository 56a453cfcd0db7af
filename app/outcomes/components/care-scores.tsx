import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { written } from "../in-words";
import { CareRow } from "./care-row";
import { CareSaid } from "./care-said";

/** Scores that were typed, the latest first, each with a way to take it off: one of another client, or of another day. */
export function CareScores({ page: { typed, ofFile, occasionKind }, answer }: { page: CarePage; answer: CareAnswer | undefined }) {
  const { locale } = useReader();
  if (typed.length === 0 && ofFile && answer?.part !== "scores") return null;
  return (
    <Section split title="Typed scores" id="typed" hint="One that is another client’s or another day’s can be removed. The session of its day stays.">
      <CareSaid part="scores" answer={answer} />
      {typed.length > 0 ? (
        <ul className="max-w-xl border-t border-line">
          {typed.map(({ id, on, short, score }) => (
            <CareRow key={id} removes={`the ${short} of ${on}`} fields={{ intent: "remove-score", scoreId: id }}>
              <When at={on} /> <span className="text-muted">{short}</span> {written(score, locale)}
            </CareRow>
          ))}
        </ul>
      ) : (
        <p className="text-muted">None.</p>
      )}
      {!ofFile && occasionKind !== "label" && <GoBy numbered={occasionKind === "session"} />}
    </Section>
  );
}

/** By what the scores go, so that a file which names them otherwise can go on where typing began. */
function GoBy({ numbered }: { numbered: boolean }) {
  return (
    <Form method="post" preventScrollReset className="mt-6 flex max-w-xl flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 basis-64 text-sm text-muted">{numbered ? "Scores go by the numbers of their sessions." : "Scores go by their days. Where your other system’s files number the sessions, number these too, and the files go on from here."}</p>
      <input type="hidden" name="intent" value="go-by" />
      <input type="hidden" name="by" value={numbered ? "date" : "session"} />
      <Button variant="quiet">{numbered ? "Go by days again" : "Number the sessions"}</Button>
    </Form>
  );
}
