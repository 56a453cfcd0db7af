import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { hasRole } from "~/accounts";
import { guarded, withRole } from "~/accounts/index.server";
import { dayOf, plusDays } from "~/core/days";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Empty } from "~/ui/empty";
import { Page, Section } from "~/ui/page";
import { ReviewLists } from "../case-review/components/review-lists";
import { ReviewSuggestions } from "../case-review/components/review-suggestions";
import { ReviewTold } from "../case-review/components/review-told";
import { usualDaysAhead } from "../case-review/decisions";
import { reviewAction } from "../case-review/review-action.server";
import { ownReviewList } from "../case-review/review-list.server";
import { OutcomesNav } from "../components/outcomes-nav";
import { PrintLink } from "../components/print-link";
import { sharedWith } from "../store/shares.server";

export const meta: MetaFunction = () => [{ title: "Review list · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: withRole("clinician", "supervisor") }, async ({ viewer, context }) => {
  const today = dayOf(new Date(), context.timeZone);
  const [own, shared] = await Promise.all([
    hasRole(viewer, "clinician") ? ownReviewList(viewer, { today, locale: context.locale }) : null,
    hasRole(viewer, "supervisor") ? sharedWith(viewer) : null,
  ]);
  return { own, shared, usualDay: plusDays(today, usualDaysAhead) };
});

export const action = guarded({ params: nothing, search: nothing, access: withRole("clinician") }, async ({ viewer, request, context }) =>
  reviewAction(viewer, await request.formData(), dayOf(new Date(), context.timeZone)),
);

export default function Review() {
  const { own, shared, usualDay } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const isEmpty = own && own.due.length + own.open.length + own.resting.length === 0;
  return (
    <Page
      nav={<OutcomesNav current="review" />}
      title="Review list"
      lead="Clients to think about together with somebody. One stands here because a question is open, and not because anything was done wrong."
      actions={own && !isEmpty && <PrintLink />}
    >
      {answer && <ReviewTold answer={answer} />}
      {own && <ReviewLists list={own} own={{ usualDay, answer }} />}
      {isEmpty && (
        <Empty title="Nobody is on the list.">
          {own.suggestions.length > 0 ? "The caseload suggests some below; you can put any client on it from their own page." : "Nothing stands out in the caseload. You can put any client on it from their own page."}
        </Empty>
      )}
      {own && <ReviewSuggestions suggestions={own.suggestions} moreSuggestions={own.moreSuggestions} mayPut />}
      {shared && (
        <Section split title="Shared with you" id="shared" hint="You read these; what is written there is their clinician’s.">
          {shared.length === 0 && <p className="text-muted">Nobody’s caseload now.</p>}
          <ul aria-label="Review lists shared with you">
            {shared.map(({ clinicianId, name }) => (
              <li key={clinicianId} className="border-b border-line">
                <Link to={paths.sharedReviewList(clinicianId)} className="link inline-block py-3 font-medium">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
