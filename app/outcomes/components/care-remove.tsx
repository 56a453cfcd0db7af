import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { CareSaid } from "./care-said";

/** The way out of an episode that was begun by mistake, under a mistyped code for one; not for what came in a file. */
export function CareRemove({ page: { clientCode, ofFile }, answer }: { page: CarePage; answer: CareAnswer | undefined }) {
  if (ofFile && answer?.part !== "remove") return null;
  return (
    <Section split title="Begun by mistake?" id="remove" hint={`If ${clientCode} is a wrong code, remove this episode with all that was typed in it. For a day it can be put back.`}>
      <CareSaid part="remove" answer={answer} />
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="remove" />
        <Button variant="danger">Remove this episode</Button>
      </Form>
    </Section>
  );
}
