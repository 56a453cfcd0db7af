import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";
import { agreement } from "../agreement.server";
import { AgreementFigures } from "../components/agreement-figures";
import { PairedScores } from "../components/paired-scores";

export const meta: MetaFunction = () => [{ title: "Agreement between raters · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: withRole("supervisor") }, async ({ viewer }) => ({
  found: await agreement(viewer),
}));

export default function AgreementPage() {
  const { found } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Agreement between raters"
      lead="How far two supervisors who watch the same answer give it the same score. Without it, a score says as much about the rater as about the answer."
    >
      {found.kind === "figures" ? <AgreementFigures figures={found} /> : <PairedScores pairs={found} />}
      <div className="mt-10 grid max-w-measure gap-3 text-sm text-muted">
        <p>
          Only recorded video counts here. Answers with a voice and no face are rated differently and are not pooled with video; typed answers
          have no skill scores. A response counts for you once you have released your own feedback on it, so that nobody sees scores of an
          answer that they have still to rate.
        </p>
        <p>
          The skills are scored on own anchors, after Anderson and colleagues; not the published instrument, not comparable with its norms.
        </p>
        <p>
          <Link to={paths.review()} className="link">
            Back to your queue
          </Link>
        </p>
      </div>
    </Page>
  );
}
