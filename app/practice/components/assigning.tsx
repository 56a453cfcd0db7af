import { ReadMail } from "~/accounts";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { When } from "~/ui/when";

type Open = { id: string; traineeName: string; title: string; clientName: string; dueOn: Date; note: string; gone: boolean };

type OpenProps = { open: Open[]; assigned: string | null; cancelled: string | null; /** Whether the mail can be read on this computer. */ mailStaysHere: boolean };

/** What was done last, and all that is open. */
export function OpenAssignments({ open, assigned, cancelled, mailStaysHere }: OpenProps) {
  return (
    <div className="space-y-4">
      {assigned && (
        <Notice kind="done">
          The drill is assigned; the trainee is told by mail. {mailStaysHere && <ReadMail />}
        </Notice>
      )}
      {cancelled && (
        <Undo message="The assignment is cancelled." form={<UndoForm fields={{ intent: "put-back", assignmentId: cancelled }} />} />
      )}
      {open.length === 0 ? <p className="text-muted">None at the moment.</p> : <AssignmentLines open={open} />}
    </div>
  );
}

/** Open assignments, one line each, which can be cancelled and put back. `to`: the page that does it, where it is another. */
export function AssignmentLines({ open, to }: { open: Open[]; to?: string }) {
  return (
    <ul aria-label="Open assignments" className="divide-y divide-line border-y border-line">
      {open.map((one) => (
        <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{one.traineeName}</p>
            <p>
              {one.title}
              {one.clientName && ` (${one.clientName})`}, due on <When at={one.dueOn.toISOString().slice(0, 10)} style="day" />
            </p>
            {one.gone && <p className="text-sm">This moment is out of the library now, so that nobody can begin it. Cancel this and assign another.</p>}
            {one.note && <p className="text-sm break-words text-muted">{one.note}</p>}
          </div>
          <Form method="post" action={to}>
            <input type="hidden" name="assignmentId" value={one.id} />
            <Button variant="quiet" name="intent" value="cancel" aria-label={`Cancel the assignment of ${one.title} to ${one.traineeName}`}>
              Cancel
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
