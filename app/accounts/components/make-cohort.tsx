import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { useLastMade } from "~/ui/use-last-made";
import type { FormAnswer } from "../form-answer";
import { Answered } from "./answered";
import { FormField, useAnsweredForm } from "./form-field";

/** A new cohort, by its name alone. */
export function MakeCohort({ answer }: { answer: FormAnswer | undefined }) {
  const round = useLastMade(answer?.form === "made-cohort" ? answer.made : null);
  const [form, fields] = useAnsweredForm<{ cohort: string }>("make-cohort", answer);
  const busy = useNavigation().formData?.get("intent") === "make-cohort";
  return (
    <>
      <Form method="post" preventScrollReset {...getFormProps(form)} key={round} className="flex max-w-[560px] flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="make-cohort" />
        <IdempotencyKey round={round} />
        <div className="min-w-56 flex-1">
          <FormField field={fields.cohort} label="Name of a new cohort" autoComplete="off" />
        </div>
        <Button variant="quiet" busy={busy}>
          Make a cohort
        </Button>
      </Form>
      <div className="mt-5 empty:hidden">
        <Answered answer={answer} form="made-cohort" />
      </div>
    </>
  );
}
