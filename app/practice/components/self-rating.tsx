import { Form } from "@remix-run/react";
import { useState } from "react";
import { Section } from "~/ui/page";
import { RadioScale } from "~/ui/radio-scale";
import { type SessionOnPage, type TakeOnPage, selfValues } from "../model";
import { FormKey } from "./form-key";
import { SubmitForReview } from "./submit-for-review";
import { useKeptRatings } from "./use-kept-ratings";

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
  const keep = useKeptRatings(take.id);
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(take.selfRatings).map(([id, value]) => [id, String(value)])),
  );
  const choose = (criterionId: string, value: string) => {
    setChosen({ ...chosen, [criterionId]: value });
    keep(criterionId, value);
    onRated();
  };
  return (
    <Form method="post">
      <input type="hidden" name="takeId" value={take.id} />
      <FormKey round={[take.id, take.submission?.id]} />
      <Section title="How do you see your answer?" hint="Rate yourself before anyone else does. Your supervisor sees it beside their own scores.">
        <div className="space-y-6">
          {criteria.map((criterion) => (
            <div key={criterion.id}>
              <RadioScale
                name={`criterion:${criterion.id}`}
                legend={criterion.text}
                options={options}
                value={chosen[criterion.id] ?? ""}
                onChange={(value) => choose(criterion.id, value)}
              />
              <p className="max-w-measure text-sm text-muted">{criterion.looksLike}</p>
            </div>
          ))}
        </div>
      </Section>
      <Section title="Submit">
        <div className="space-y-5">
          <SubmitForReview supervisors={supervisors} what="this take" kept="Your take is kept" problem={problem} busy={busy} />
        </div>
      </Section>
    </Form>
  );
}
