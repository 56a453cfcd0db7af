import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { QueueLines } from "../components/queue-lines";
import { queue } from "../queue.server";

export const meta: MetaFunction = () => [{ title: "Your queue · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: withRole("supervisor") }, async ({ viewer }) => ({
  lines: await queue(viewer),
}));

export default function Queue() {
  const { lines } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Your queue"
      lead={lines.length > 0 && `${lines.length === 1 ? "One response waits" : `${lines.length} responses wait`} for you, the oldest first.`}
      actions={
        <LinkButton to={paths.assign()} variant="quiet">
          Assign a drill
        </LinkButton>
      }
    >
      {lines.length > 0 ? (
        <QueueLines lines={lines} />
      ) : (
        <Empty title="Nothing waits for you.">
          When someone submits a response to you, it stands here, the oldest first. Until then you can assign a drill to someone you supervise.
        </Empty>
      )}
      <p className="mt-10 text-muted">
        <Link to={paths.agreement()} className="link">
          How well do raters agree here?
        </Link>
      </p>
    </Page>
  );
}
