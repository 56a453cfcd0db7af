import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { FormKey } from "../form-key";

/** The button that opens a run through a conversation. */
export function StartConversation({ slug }: { slug: string }) {
  return (
    <Form method="post" action={paths.conversation(slug)}>
      <FormKey round={slug} />
      <Button>Start conversation</Button>
    </Form>
  );
}
