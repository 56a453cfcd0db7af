import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, organisationOf, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { Debrief } from "../components/debrief";
import { SessionLine } from "../components/session-line";
import { recentSessions } from "../recent-sessions.server";
import { verifiedMinutes } from "../verified-minutes.server";
import { weekOf } from "../week";

export const meta: MetaFunction = () => [{ title: "Practice · Bunting" }];

const search = z.object({ stopped: z.enum(["1"]).optional() });

export const loader = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, search, context }) => {
  const [sessions, verified, organisation] = await Promise.all([
    recentSessions(viewer),
    verifiedMinutes(viewer, weekOf(new Date(), context.timeZone)),
    organisationOf(viewer),
  ]);
  return { sessions, minutes: verified.minutes, contacts: search.stopped ? organisation.supportContacts : null };
});

export default function Practice() {
  const { sessions, minutes, contacts } = useLoaderData<typeof loader>();
  return (
    <Page title="Practice" lead={<p>{inWords(minutes)}</p>}>
      {contacts !== null && (
        <div className="mb-12">
          <Notice>You stopped, which needs no reason. Where you had not answered, nothing of the drill was kept.</Notice>
          <Debrief contacts={contacts} />
        </div>
      )}
      {sessions.length === 0 ? (
        <Empty title="You have not practised yet." action={<LinkButton to={paths.today()}>See what to practise first</LinkButton>}>
          Each drill that you start stands here, with what became of it.
        </Empty>
      ) : (
        <Section title="Your drills">
          <ol className="divide-y divide-line border-b border-line">
            {sessions.map((session) => (
              <SessionLine key={session.sessionId} session={session} />
            ))}
          </ol>
          <p className="mt-6">
            <Link className="link" to={paths.library()}>
              Choose another moment from the library
            </Link>
          </p>
        </Section>
      )}
    </Page>
  );
}

/** Only what the server could follow counts: clips watched, answers recorded, answers played again. */
function inWords(minutes: number): string {
  if (minutes === 0) return "No practice has been verified this week yet. Watching, answering and hearing yourself again all count.";
  return `You have practised ${minutes} ${minutes === 1 ? "minute" : "minutes"} this week, counted from what was played and recorded.`;
}
