import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { demoMode, demoRequestAllowed } from "~/platform/demo-mode.server";
import { notFound, nothing } from "~/platform/guard.server";
import { linkTo } from "~/platform/mail.server";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { When } from "~/ui/when";
import { anyone } from "../access.server";
import { guarded } from "../guarded.server";
import { unsafeMails } from "../store/mailbox.server";

export const meta: MetaFunction = () => [{ title: "Mailbox · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: anyone }, async ({ request }) => {
  if (!demoMode() || !demoRequestAllowed(request)) notFound();
  return { mails: await unsafeMails(), here: new URL(linkTo("/")).origin };
});

export default function Mailbox() {
  const { mails, here } = useLoaderData<typeof loader>();
  return (
    <Page narrow title="Mailbox" lead="No mail server is set up on this computer, so every mail that Bunting sends lands here.">
      {mails.length === 0 && <Empty title="No mail yet">Invitations, new passwords and news of feedback will show here.</Empty>}
      <ul className="grid gap-10">
        {mails.map(({ id, recipient, subject, text, sentAt }) => (
          <li key={id} className="border-t border-line pt-6">
            <h2 className="text-lg">{subject}</h2>
            <p className="text-sm text-muted">
              to {recipient}, <When at={sentAt} style="datetime" />
            </p>
            <div className="mt-3 max-w-measure break-words whitespace-pre-line">
              <Linked text={text} here={here} />
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** The text with its addresses as links; those of this server stay on it, however it was reached. */
function Linked({ text, here }: { text: string; here: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={index} href={part.startsWith(`${here}/`) ? part.slice(here.length) : part} className="link break-all">
        {part}
      </a>
    ),
  );
}
