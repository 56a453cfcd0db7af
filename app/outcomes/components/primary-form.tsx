import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { Notice } from "~/ui/notice";

type Props = {
  measures: { measureId: string; short: string; isOutcome: boolean }[];
  primaryMeasureId: string;
  answer: { problem: string | null; said: string | null } | undefined;
};

/** By which measure this client's course is judged, where there is a choice. */
export function PrimaryForm({ measures, primaryMeasureId, answer }: Props) {
  const outcomes = measures.filter(({ isOutcome }) => isOutcome);
  if (outcomes.length < 2) return null;
  return (
    <div data-screen-only className="mt-8 max-w-[420px]">
      <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="primary" />
        <Select
          key={primaryMeasureId}
          className="min-w-40 flex-1"
          label="Judged by"
          name="measureId"
          defaultValue={primaryMeasureId}
          options={outcomes.map(({ measureId, short }) => ({ value: measureId, label: short }))}
        />
        <Button variant="quiet">Save</Button>
      </Form>
      {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
      {answer?.said && <Notice kind="done">{answer.said}</Notice>}
    </div>
  );
}
