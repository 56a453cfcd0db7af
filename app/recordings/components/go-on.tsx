import { Form, useLocation, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { useIdempotencyKey } from "~/ui/idempotency-key";

type Props = { vignette: string | null; assignmentId: string | null };

/** Starts the drill that somebody came for, and opens its briefing; for everyone else the way back to their day. */
export function GoOn({ vignette, assignmentId }: Props) {
  return (
    <div className="mt-10">
      {vignette ? <Start vignette={vignette} assignmentId={assignmentId} /> : <LinkButton to={paths.today()}>Go to Today</LinkButton>}
    </div>
  );
}

function Start({ vignette, assignmentId }: Props & { vignette: string }) {
  const key = useIdempotencyKey([vignette, useLocation().key]);
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" action={paths.vignette(vignette)}>
      {/* A page that is loaded anew keeps its place in the browser's history, which the server does not know. */}
      <input type="hidden" name="key" value={key} readOnly suppressHydrationWarning />
      {assignmentId && <input type="hidden" name="assignmentId" value={assignmentId} />}
      <Button busy={busy}>Start the drill</Button>
    </Form>
  );
}
