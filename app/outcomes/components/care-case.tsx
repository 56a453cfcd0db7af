import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Section } from "~/ui/page";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { caseMixTraits, traitInWords, traitNames } from "../case-mix";
import { CareSaid, sentOf } from "./care-said";
import { TraitFields } from "./trait-fields";

type Props = { page: CarePage; answer: CareAnswer | undefined; today: string; own: boolean };

/** When it began, and what describes the case: figures of the service are adjusted for it. */
export function CareCase({ page: { startedOn, caseMix }, answer, today, own }: Props) {
  const { given, errors } = sentOf(answer, "case");
  return (
    <Section split title="The case" id="case" hint="Leave out what you do not know. It comes from short lists, so that nothing in it can tell who somebody is.">
      <CareSaid part="case" answer={answer} />
      {own ? (
        <Form key={JSON.stringify([startedOn, caseMix])} method="post" preventScrollReset className="max-w-xl space-y-5">
          <input type="hidden" name="intent" value="case" />
          <Field type="date" name="startedOn" label="First day" defaultValue={given.startedOn ?? startedOn ?? ""} max={today} error={errors.startedOn} className="w-44" />
          <TraitFields given={{ ...caseMix, ...given }} errors={errors} />
          <Button variant="quiet">Save the case</Button>
        </Form>
      ) : (
        <dl className="grid max-w-xl grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
          {traitNames.map((name) => (
            <div key={name} className="contents">
              <dt className="text-muted">{caseMixTraits[name].label}</dt>
              <dd>{caseMix[name] ? traitInWords(name, caseMix[name]) : "Not said"}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
