import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Section } from "~/ui/page";
import type { CareAnswer } from "../care/care-form";
import type { CarePage } from "../care/care-page.server";
import { CareSaid, sentOf } from "./care-said";

type Props = { page: CarePage; answer: CareAnswer | undefined };

/** Other codes that are this client's, each to be split again, and a form for one more. */
export function CareSameClient({ page: { clientCode, merges }, answer }: Props) {
  const { given, errors } = sentOf(answer, "merge");
  return (
    <Section
      split
      title="The same client under another code"
      id="same"
      hint={`The other code’s episodes then stand under ${clientCode}, numbered by when they began, and files that name it are read as ${clientCode}. Where both have an open episode, the two become one. It can be split again, exactly.`}
    >
      <CareSaid part="same" answer={answer} />
      {merges.length > 0 && (
        <ul className="mb-6 max-w-xl border-t border-line">
          {merges.map(({ id, fromCode, on, after }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2">
              <p className="min-w-0 wrap-anywhere">
                {fromCode}
                <span className="text-muted"> is this client too, since {on}</span>
              </p>
              {after ? (
                <p className="text-sm text-muted">{after}</p>
              ) : (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="intent" value="split" />
                  <input type="hidden" name="mergeId" value={id} />
                  <Button variant="quiet">
                    Split<span className="sr-only"> {fromCode} off</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      <Form key={merges.length} method="post" preventScrollReset className="flex max-w-xl flex-wrap items-start gap-x-4 gap-y-3">
        <input type="hidden" name="intent" value="merge" />
        <Field name="fromCode" label="The other code" defaultValue={given.fromCode} maxLength={60} autoComplete="off" error={errors.fromCode} className="w-56" />
        <Button variant="quiet" className="self-end">
          Merge the two
        </Button>
      </Form>
    </Section>
  );
}
