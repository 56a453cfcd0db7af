import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { FormKey } from "./form-key";

type Props = { slug: string; assignmentId?: string | null; label?: string };

/** The button that opens a session of this vignette. */
export function StartDrill({ slug, assignmentId, label = "Start drill" }: Props) {
  return (
    <Form method="post" action={paths.vignette(slug)}>
      <FormKey round={slug} />
      {assignmentId && <input type="hidden" name="assignmentId" value={assignmentId} />}
      <Button>{label}</Button>
    </Form>
  );
}
