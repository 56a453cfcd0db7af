import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { When } from "~/ui/when";
import { seenBy } from "../seen-by";

type Sharing = { supervisorId: string; name: string; sharedAt: Date | null; lookedAt: Date | null };
/** What was just done, and to whom. */
export type SharingDone = { supervisorId: string; name: string; stopped: boolean };

/** With whom the clinician can share what this page shows, and with whom they do. */
export function SharePart({ people, done }: { people: Sharing[]; done: SharingDone | null }) {
  return (
    <Section
      split
      title="Who else sees this"
      id="sharing"
      hint={`${seenBy(people.filter(({ sharedAt }) => sharedAt).map(({ name }) => name))} A supervisor with whom you share it sees this page and each client’s, by code, and can change nothing; every look is kept. Their own first page says how many are to be looked at now. It ends at once when you stop, or when they no longer supervise you.`}
    >
      {done && (
        <div className="mb-5">
          <Undo
            message={done.stopped ? `${done.name} no longer sees your caseload.` : `${done.name} now sees your caseload.`}
            form={<ShareForm supervisorId={done.supervisorId} intent={done.stopped ? "share" : "stop-sharing"} label="Undo" />}
          />
        </div>
      )}
      {people.length === 0 && <p className="text-muted">Nobody supervises you here. A programme lead says who supervises whom.</p>}
      <ul>
        {people.map(({ supervisorId, name, sharedAt, lookedAt }) => (
          <li key={supervisorId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
            <div>
              <p className="font-medium">{name}</p>
              <p className="text-sm text-muted">
                {sharedAt ? (
                  <>
                    Sees it since <When at={sharedAt} />, {lookedAt ? <>last looked <When at={lookedAt} style="ago" /></> : "has not looked yet"}
                  </>
                ) : (
                  "Does not see it"
                )}
              </p>
            </div>
            <ShareForm supervisorId={supervisorId} intent={sharedAt ? "stop-sharing" : "share"} label={sharedAt ? "Stop sharing" : "Share"} of={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ShareForm({ supervisorId, intent, label, of }: { supervisorId: string; intent: "share" | "stop-sharing"; label: string; of?: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="supervisorId" value={supervisorId} />
      <Button variant="quiet">
        {label}
        {of && <span className="sr-only"> with {of}</span>}
      </Button>
    </Form>
  );
}
