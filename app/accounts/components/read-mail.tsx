import { Link } from "@remix-run/react";
import { paths } from "~/paths";

/** The way to a mail that has just gone out and stays on this computer, as it does in a demo. */
export const ReadMail = () => (
  <Link to={paths.mailbox()} className="link">
    Read it in the demo’s mailbox
  </Link>
);
