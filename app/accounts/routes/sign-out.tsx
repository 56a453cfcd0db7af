import { redirect } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Page } from "~/ui/page";
import { anyone } from "../access.server";
import { guarded } from "../guarded.server";
import { closeSession } from "../lucia.server";

const declared = { params: nothing, search: nothing, access: anyone };

export const loader = guarded(declared, ({ viewer }) => Promise.resolve(viewer ? null : redirect(paths.signIn())));

export const action = guarded(declared, async ({ request }) =>
  redirect(paths.signIn(), { headers: { "Set-Cookie": await closeSession(request.headers.get("cookie")) } }),
);

/** Reached by typing its address: reading a page never signs anybody out. */
export default function SignOut() {
  return (
    <Page narrow title="Sign out" lead="On a shared computer, sign out when you leave it.">
      <Form method="post">
        <Button>Sign out</Button>
      </Form>
    </Page>
  );
}
