import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { isDay } from "~/core/days";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { useLastMade } from "~/ui/use-last-made";
import { When } from "~/ui/when";
import { EntryForm } from "../components/entry-form";
import { LedgerDays } from "../components/ledger-days";
import { MinutesInWords } from "../components/minutes-in-words";
import { type LedgerAnswer, ledgerAction } from "../ledger-action.server";
import { ledgerPage } from "../ledger-page.server";

export const meta: MetaFunction = () => [{ title: "Practice ledger · Bunting" }];

const search = z.object({ until: z.string().refine(isDay).optional() });

export const loader = guarded({ params: nothing, search, access: signedIn }, ({ viewer, search, context }) =>
  ledgerPage(viewer, { until: search.until, timeZone: context.timeZone }),
);

export const action = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, request, context }) => ledgerAction(viewer, await request.formData(), context.timeZone));

export default function Ledger() {
  const { days, week, month, today, plan, lastActivity, from, to, earlier } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const round = useLastMade(answer?.added);
  return (
    <Page title="Practice ledger" lead="What Bunting saw you practise, and what you noted yourself. Nobody but you reads it.">
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <Section title="By day" actions={<a href="#add" className="link inline-block py-1 lg:hidden">Add an entry</a>} hint={to < today && <><When at={from} /> to <When at={to} /></>}>
            <dl className="mb-6 flex flex-wrap gap-x-12 gap-y-3">
              <MinutesInWords of={week} stretch="This week" />
              <MinutesInWords of={month} stretch="This month" />
            </dl>
            <LedgerNotice answer={answer} />
            {days.length > 0 ? <LedgerDays days={days} /> : <Empty title="Nothing is noted in these eight weeks.">What you practise here comes by itself; add what you practised elsewhere.</Empty>}
            <p className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
              {earlier && (
                <Link to={paths.ledger(earlier)} className="link inline-block py-1">
                  Earlier
                </Link>
              )}
              {to < today && (
                <Link to={paths.ledger()} className="link inline-block py-1">
                  Back to the last eight weeks
                </Link>
              )}
            </p>
          </Section>
        </div>
        <div className="min-w-0">
          <Section id="add" title="Add what you practised elsewhere" hint="What you practise in Bunting is counted by itself. Reading and lectures are counted apart: they are worth noting, and are no rehearsal.">
            {/* Each entry makes room for the next, which is there before the ledger is loaded anew. */}
            <EntryForm key={round} round={round} today={today} plan={plan} lastActivity={answer?.activity ?? lastActivity} answer={answer} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** What was done last with an entry. */
function LedgerNotice({ answer }: { answer: LedgerAnswer | undefined }) {
  return (
    <div className="mb-4 empty:hidden">
      {answer?.added && <Notice kind="done">It is in the ledger.</Notice>}
      {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
      {answer?.removed && (
        <Undo message="The entry is removed." form={<UndoForm fields={{ intent: "put-back", entryId: answer.removed }} />} />
      )}
    </div>
  );
}
