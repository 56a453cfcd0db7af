import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { ReviewLists } from "../case-review/components/review-lists";
import { ReviewSuggestions } from "../case-review/components/review-suggestions";
import { sharedReviewList } from "../case-review/review-list.server";
import { OutcomesNav } from "../components/outcomes-nav";
import { PrintLink } from "../components/print-link";

export const meta: MetaFunction = () => [{ title: "Review list · Bunting" }];

const params = z.object({ clinicianId: z.uuid() });

export const loader = guarded({ params, search: nothing, access: withRole("supervisor") }, async ({ viewer, params: { clinicianId }, context }) => {
  const list = await sharedReviewList(viewer, clinicianId, { today: dayOf(new Date(), context.timeZone), locale: context.locale });
  return list ? { ...list, clinicianId } : notFound();
});

export default function SharedReview() {
  const { clinicianName, clinicianId, ...list } = useLoaderData<typeof loader>();
  const isEmpty = list.due.length + list.open.length + list.resting.length === 0;
  return (
    <Page
      nav={<OutcomesNav current="review" />}
      title={`${clinicianName}’s review list`}
      lead={`For the two of you to think about. You read it because ${clinicianName} shares it with you, and they see that you looked; notes and decisions are theirs.`}
      actions={!isEmpty && <PrintLink />}
    >
      <ReviewLists list={list} own={null} />
      {isEmpty && <Empty title={`${clinicianName} has nobody on the list.`} />}
      <ReviewSuggestions suggestions={list.suggestions} moreSuggestions={list.moreSuggestions} mayPut={false} />
      <p data-screen-only className="mt-10">
        <Link to={paths.sharedCaseload(clinicianId)} className="link">
          {clinicianName}’s clients
        </Link>
      </p>
    </Page>
  );
}
