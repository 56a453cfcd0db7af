import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { When } from "~/ui/when";
import type { Role } from "../roles";
import { rolesInWords } from "./people-list";

type Waiting = { id: string; name: string; email: string; roles: Role[]; supervisor: string | null; expiresAt: Date; expired: boolean };

/** Invitations that wait for an answer, with what can be done about each. */
export function InvitationList({ invitations }: { invitations: Waiting[] }) {
  return (
    <ul>
      {invitations.map(({ id, name, email, roles, supervisor, expiresAt, expired }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-line py-3">
          <div className="min-w-0">
            <p>
              <span className="font-medium">{name}</span> <span className="break-all text-muted">{email}</span>
            </p>
            <p className="text-sm text-muted">
              {rolesInWords(roles)} · {supervisor && `supervised by ${supervisor} · `}
              {expired ? "too old since" : "can be accepted until"} <When at={expiresAt} />
            </p>
          </div>
          <Form method="post" preventScrollReset className="flex gap-3">
            <input type="hidden" name="invitationId" value={id} />
            <Button variant="quiet" name="intent" value="resend" aria-label={`Send again to ${name}`}>
              Send again
            </Button>
            <Button variant="danger" name="intent" value="withdraw" aria-label={`Withdraw the invitation of ${name}`}>
              Withdraw
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
