import { When } from "~/ui/when";
import type { NewLinkOnPage } from "../administer/measure-action.server";
import { CopyButton } from "./copy-button";
import { PrintLink } from "./print-link";

/** The link, this once: as an address, as a text to send, and as a code to photograph. Printed, it stands alone: the page around it names the client. */
export function NewLink({ made: { link, picture, expiresAt } }: { made: NewLinkOnPage }) {
  const message = `Here are some questions to answer before we meet: ${link}`;
  return (
    <section data-alone-on-paper aria-labelledby="new-link" className="mt-6 grid gap-6 border-l-2 border-pine pl-5 sm:grid-cols-[200px_1fr]">
      <div className="self-start bg-white p-2" role="img" aria-label="Code to photograph with the client’s phone" dangerouslySetInnerHTML={{ __html: picture }} />
      <div className="min-w-0">
        <h3 id="new-link" className="text-lg">
          The link is ready
        </h3>
        <p className="mt-1">
          It is shown this once, can be answered once, and is good until <When at={expiresAt} style="datetime" />. It names neither you nor the client.
        </p>
        <p className="mt-4 font-medium break-all select-all">{link}</p>
        <div data-screen-only className="mt-2 flex flex-wrap gap-4">
          <CopyButton text={link} label="Copy the link" />
          <PrintLink>Print it alone</PrintLink>
        </div>
        <div data-screen-only>
          <p className="mt-4 text-sm text-muted">As a message:</p>
          <p className="select-all wrap-anywhere">{message}</p>
          <div className="mt-2">
            <CopyButton text={message} label="Copy the message" />
          </div>
        </div>
      </div>
    </section>
  );
}
