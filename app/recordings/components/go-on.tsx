import { Form, useLocation, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { useIdempotencyKey } from "~/ui/idempotency-key";

/** What somebody came for: the page that starts it. */
type Wanted = { action: string; assignmentId: string | null; what: "drill" | "conversation" | "assessment" };

/** Starts what somebody came for, and opens its briefing; for everyone else the way back to their day. */
export function GoOn({ to }: { to: Wanted | null }) {
  return <div className="mt-10">{to ? <Start to={to} /> : <LinkButton to={paths.today()}>Go to Today</LinkButton>}</div>;
}

function Start({ to: { action, assignmentId, what } }: { to: Wanted }) {
  const key = useIdempotencyKey([action, useLocation().key]);
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" action={action}>
      {/* A page that is loaded anew keeps its place in the browser's history, which the server does not know. */}
      <input type="hidden" name="key" value={key} readOnly suppressHydrationWarning />
      {assignmentId && <input type="hidden" name="assignmentId" value={assignmentId} />}
      <Button busy={busy}>Start the {what}</Button>
    </Form>
  );
}
