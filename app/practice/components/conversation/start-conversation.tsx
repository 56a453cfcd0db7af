import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { FormKey } from "../form-key";

/** The button that opens a run through a conversation. */
export function StartConversation({ slug, anew = false }: { slug: string; /** Beside a run that could be gone on with. */ anew?: boolean }) {
  return (
    <Form method="post" action={paths.conversation(slug)}>
      <FormKey round={slug} />
      {anew && <input type="hidden" name="anew" value="yes" />}
      <Button variant={anew ? "quiet" : "primary"}>{anew ? "Start a new run" : "Start conversation"}</Button>
    </Form>
  );
}

/** The ways on from the page of a conversation of which a run was begun and not gone through. */
export function GoOn({ slug, runId, openTurn }: { slug: string; runId: string; openTurn: number }) {
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton to={paths.conversationRun(runId)}>Go on at turn {openTurn}</LinkButton>
      <StartConversation slug={slug} anew />
    </div>
  );
}
