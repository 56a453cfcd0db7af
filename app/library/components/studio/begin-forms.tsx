import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field, Select } from "~/ui/field";
import { IdempotencyKey } from "~/ui/idempotency-key";

type Named = { value: string; label: string };
type Props = { shipped: { skills: Named[]; rubrics: Named[] }; problem: { kind: string; says: string } | null; round: unknown };

const kinds = [
  { kind: "vignette", label: "A moment", hint: "Two to six of their own words, such as “The bed until five”." },
  { kind: "skill", label: "A skill", hint: "Such as “Asking about safety”." },
  { kind: "rubric", label: "A rubric", hint: "Such as “Breaking bad news”." },
] as const;

/** Begins a draft with its title alone, or with a copy of what is shipped. */
export function BeginForms({ shipped, problem, round }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-3">
      {kinds.map(({ kind, label, hint }) => (
        <div key={kind} className="space-y-6">
          <Form method="post" className="space-y-3">
            <IdempotencyKey round={round} />
            <input type="hidden" name="kind" value={kind} />
            <Field name="title" label={`${label}: its title`} hint={hint} maxLength={120} error={problem?.kind === kind ? problem.says : undefined} />
            <Button variant={kind === "vignette" ? "primary" : "quiet"} name="intent" value="begin">
              Begin {label.toLowerCase()}
            </Button>
          </Form>
          {kind === "skill" && <Copy kind="skill" label="Or make one of the shipped skills ours" options={shipped.skills} round={round} />}
          {kind === "rubric" && <Copy kind="rubric" label="Or make one of the shipped rubrics ours" options={shipped.rubrics} round={round} />}
        </div>
      ))}
    </div>
  );
}

function Copy({ kind, label, options, round }: { kind: string; label: string; options: Named[]; round: unknown }) {
  return (
    <Form method="post" className="space-y-3">
      <IdempotencyKey round={round} />
      <input type="hidden" name="kind" value={kind} />
      <Select name="slug" label={label} options={options} />
      <Button variant="quiet" name="intent" value="copy">
        Make it ours
      </Button>
    </Form>
  );
}
