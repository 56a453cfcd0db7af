import { Button } from "~/ui/button";
import type { CrisisContact } from "../settings";
import { NotMonitored, SignOfRisk } from "./not-monitored";

type About = { asksAboutRisk: boolean; contacts: CrisisContact[]; own: boolean };

/** After a form was sent. `sign`: only at once, on the page that answers the sending. */
export function AfterSending({ sign, notAdded, ...about }: About & { sign: boolean; notAdded: string[] }) {
  return (
    <div className="grid gap-8 text-lg">
      {sign && <SignOfRisk contacts={about.contacts} own={about.own} />}
      <p>{about.own ? "Your answers were sent. You can close this page." : "Your answers are saved. Please hand the tablet back."}</p>
      <NotAdded names={notAdded} />
      {about.asksAboutRisk && !sign && <NotMonitored contacts={about.contacts} own={about.own} after />}
    </div>
  );
}

export function NotAdded({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return <p>Your answers to the {names.join(" and the ")} could not be added to the others. Please say so to the person who gave you this form.</p>;
}

/** They would rather not, and may think again while there is time. */
export function Declined(about: About) {
  return (
    <div className="grid gap-8 text-lg">
      <p>That is all right. Nothing that you chose was kept. {about.own ? "You can close this page." : "Please hand the tablet back."}</p>
      {about.asksAboutRisk && <NotMonitored contacts={about.contacts} own={about.own} after />}
      <form method="post">
        <input type="hidden" name="intent" value="answer-after-all" />
        <Button variant="quiet" className="min-h-12">
          Answer after all
        </Button>
      </form>
    </div>
  );
}
