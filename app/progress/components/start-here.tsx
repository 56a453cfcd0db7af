import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { FormKey } from "~/practice";
import { Button } from "~/ui/button";

/** Opens a session of this drill, which begins with its briefing and what its clip touches. */
export function StartHere({ slug, title }: { slug: string; title: string }) {
  return (
    <Form method="post" action={paths.vignette(slug)}>
      <FormKey round={slug} />
      <Button variant="quiet" aria-label={`Start ${title}`}>
        Start
      </Button>
    </Form>
  );
}
