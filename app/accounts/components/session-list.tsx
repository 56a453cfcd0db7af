import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { When } from "~/ui/when";

type Session = { id: string; createdAt: Date; expiresAt: Date; isThis: boolean };

/** Where a person is signed in, and how to end it. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <>
      <ul className="max-w-[560px]">
        {sessions.map(({ id, createdAt, isThis }) => (
          <li key={id} className="flex min-h-14 flex-wrap items-center justify-between gap-4 border-b border-line py-2">
            <span>
              {isThis ? "This browser" : "Another browser"}, since <When at={createdAt} style="datetime" />
            </span>
            {!isThis && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="session" value={id} />
                <Button variant="quiet" name="intent" value="end-session">
                  Sign out there
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 && (
        <Form method="post" preventScrollReset className="mt-5">
          <Button variant="quiet" name="intent" value="end-others">
            Sign out everywhere else
          </Button>
        </Form>
      )}
    </>
  );
}
