import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field, RadioGroup, TextArea } from "~/ui/field";
import { NotNames } from "../../components/not-names";
import { decisionNames, decisions, longestNote } from "../decisions";
import type { ReviewAnswer } from "../review-action.server";
import type { ReviewItem } from "../review-list.server";

type Props = {
  item: ReviewItem;
  /** What stands in the field where no day was chosen yet. */
  usualDay: string;
  answer: ReviewAnswer | null;
};

/** A note, a decision and its day to look again. */
export function ReviewForm({ item: { reviewId, note, decision, lookAgainOn }, usualDay, answer }: Props) {
  const { state, formData } = useNavigation();
  const given = answer?.given;
  return (
    <Form method="post" preventScrollReset className="mt-4 max-w-measure space-y-5">
      <input type="hidden" name="intent" value="say" />
      <input type="hidden" name="reviewId" value={reviewId} />
      <TextArea
        name="note"
        label="Note"
        hint="Without names: who reads it knows the code. A supervisor with whom you share your caseload can read it."
        rows={3}
        maxLength={longestNote}
        defaultValue={given?.note ?? note}
        error={answer?.errors.note}
      />
      {answer && <NotNames names={answer.couldBeNames} said={given?.notName} />}
      <RadioGroup
        name="decision"
        legend="What you decide"
        columns
        error={answer?.errors.decision}
        defaultValue={given?.decision ?? decision ?? ""}
        options={[{ value: "", label: "Nothing yet", hint: "The note is kept." }, ...decisionNames.map((name) => ({ value: name, label: decisions[name].label, hint: decisions[name].hint }))]}
      />
      <Field
        type="date"
        name="lookAgainOn"
        label="Look again on"
        hint="The client then stands first on this list. After “Refer on” and “End” you may leave it empty: the client goes off the list."
        className="max-w-80"
        defaultValue={given?.lookAgainOn ?? lookAgainOn ?? usualDay}
        error={answer?.errors.lookAgainOn}
      />
      <Button busy={state !== "idle" && formData?.get("reviewId") === reviewId}>Save</Button>
    </Form>
  );
}
