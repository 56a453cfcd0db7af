import { Form, useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { FormKey } from "./form-key";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { RadioScale } from "~/ui/radio-scale";
import { type SessionOnPage, type TakeOnPage, selfValues } from "../model";

type Props = {
  session: Pick<SessionOnPage, "criteria" | "supervisors">;
  take: TakeOnPage;
  problem: string | null;
  busy: boolean;
  onRated: () => void;
};

const options = selfValues.map(({ value, label }) => ({ value: String(value), label }));

/** How one sees one's own answer, criterion by criterion, and to whom it goes. Each choice is kept as it is made. */
export function SelfRating({ session: { criteria, supervisors }, take, problem, busy, onRated }: Props) {
  const keeper = useFetcher();
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(take.selfRatings).map(([id, value]) => [id, String(value)])),
  );
  const choose = (criterionId: string, value: string) => {
    setChosen({ ...chosen, [criterionId]: value });
    keeper.submit({ intent: "rate", takeId: take.id, [`criterion:${criterionId}`]: value }, { method: "post" });
    onRated();
  };
  return (
    <Form method="post">
      <input type="hidden" name="takeId" value={take.id} />
      <FormKey round={[take.id, take.submission?.id]} />
      <Section title="How do you see your answer?" hint="Rate yourself before anyone else does. Your supervisor sees it beside their own scores.">
        <div className="space-y-6">
          {criteria.map((criterion) => (
            <RadioScale
              key={criterion.id}
              name={`criterion:${criterion.id}`}
              legend={criterion.text}
              hint={criterion.looksLike}
              options={options}
              value={chosen[criterion.id] ?? ""}
              onChange={(value) => choose(criterion.id, value)}
            />
          ))}
        </div>
      </Section>
      <Section title="Submit">
        <div className="space-y-5">
          {supervisors.length > 0 ? (
            <CheckboxGroup
              name="reviewer"
              legend="Who may see and rate this take"
              options={supervisors.map(({ personId, name }) => ({ value: personId, label: name }))}
              defaultValue={supervisors.map(({ personId }) => personId)}
            />
          ) : (
            <Notice>Nobody supervises you yet. Your take is kept; ask your programme lead to name a supervisor.</Notice>
          )}
          {problem && <Notice kind="problem">{problem}</Notice>}
          <Button name="intent" value="submit" busy={busy}>
            Submit for review
          </Button>
        </div>
      </Section>
    </Form>
  );
}
