import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { anyone, guarded } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { answerAction, answerPage, pageAfter } from "../administer/answer-page.server";
import { mostKept, unanswered } from "../administer/model";
import { noTokenCookie } from "../administer/token-cookie.server";
import { AfterSending, Declined } from "../components/answered-form";
import { BarePage } from "../components/bare-page";
import { ClientsForm, answersForm } from "../components/clients-form";
import { NotMonitored, SignOfRisk } from "../components/not-monitored";
import { TakeBackForm } from "../components/take-back-form";

export const meta: MetaFunction = () => [{ title: "Your answers" }, { name: "robots", content: "noindex" }];
export const handle = { layout: "bare" };

const search = z.object({ kept: z.string().max(mostKept).optional().catch(undefined), pin: z.literal("wrong").optional().catch(undefined) });
const declared = { params: nothing, search, access: anyone };

// Another tab may come here a moment before the tablet is handed over: who is signed in still is shown nothing of theirs.
export const loader = guarded(declared, async ({ viewer, request, search }) => {
  const page = await answerPage(request.headers.get("cookie"), search);
  return page.state === "nothing" ? { ...page, signedIn: viewer !== null } : page;
});

// Whatever was sent is answered by a page that is only read: neither Back nor a reload then asks to send it again.
export const action = guarded(declared, async ({ request }) => {
  const cookies = request.headers.get("cookie");
  const came = await answerAction(cookies, await request.formData());
  const gone = { headers: { "Set-Cookie": noTokenCookie() } };
  if (came.kind === "back") return redirect(`${paths.episode(came.episodeId)}?came=${came.administrationId}`, { ...gone, status: 303 });
  // Not to the sign-in page, where a browser that remembers the clinician's password would have filled it in.
  if (came.kind === "ended") return redirect(paths.answer(), { ...gone, status: 303 });
  return redirect(await pageAfter(cookies, came), { status: 303 });
});

const problemOf = (left: number) => `That is not the PIN. ${left === 1 ? "One attempt is" : `${left} attempts are`} left; after that the sign-in is over, and only signing in again helps.`;

export default function Answer() {
  const page = useLoaderData<typeof loader>();
  if (page.state === "nothing") {
    return (
      <BarePage title={page.waits || page.signedIn ? "There is nothing to answer here" : "Please hand the tablet back"}>
        {page.contacts && !page.signedIn && (
          <div className="mb-8">
            <SignOfRisk contacts={page.contacts} own={false} />
          </div>
        )}
        {page.waits ? <TakeBackForm problem={null} /> : <p className="text-lg">{page.signedIn ? <a href={paths.today()} className="link">Go to Today</a> : "The form is closed. Whoever handed the tablet over signs in again to go on."}</p>}
      </BarePage>
    );
  }
  const { state, form, again, sign, notAdded, pinLeft } = page;
  const problem = pinLeft === null ? null : problemOf(pinLeft);
  const about = { asksAboutRisk: form.asksAboutRisk, contacts: form.contacts, own: false };
  if (state === "submitted") {
    return (
      <BarePage title="Thank you">
        <AfterSending {...about} sign={sign} notAdded={notAdded} />
        <Back problem={problem} />
      </BarePage>
    );
  }
  if (state === "declined") {
    return (
      <BarePage title="You would rather not answer">
        <Declined {...about} />
        <Back problem={problem} />
      </BarePage>
    );
  }
  if (state !== "open") {
    return (
      <BarePage title="The time for this form is over">
        {form.asksAboutRisk && <div className="mb-8">{sign ? <SignOfRisk contacts={about.contacts} own={false} /> : <NotMonitored contacts={about.contacts} own={false} after />}</div>}
        <p className="text-lg">Nothing more can be answered here. Please hand the tablet back.</p>
        <Back problem={problem} />
      </BarePage>
    );
  }
  return (
    <BarePage title="Some questions for you">
      <ClientsForm form={form} given={again?.given ?? {}} missing={again?.why === "incomplete" ? unanswered(form.measures, again.given) : []} later={again?.why === "later"} own={false} />
      <details className="mt-16 border-t border-line pt-4 text-muted" open={problem !== null}>
        <summary className="inline-flex min-h-11 items-center text-base">Back to the clinician</summary>
        <div className="mt-4">
          <TakeBackForm problem={problem} within={answersForm} />
        </div>
      </details>
    </BarePage>
  );
}

const Back = ({ problem }: { problem: string | null }) => (
  <div className="mt-16 border-t border-line pt-6">
    <TakeBackForm problem={problem} />
  </div>
);
