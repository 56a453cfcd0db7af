import { type MetaFunction, data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { anyone, guarded } from "~/accounts/index.server";
import { type AdministrationState, mostKept, unanswered } from "../administer/model";
import { linkAction, linkPage, linkPageAfter } from "../administer/link-page.server";
import { AfterSending, Declined, NotAdded } from "../components/answered-form";
import { BarePage } from "../components/bare-page";
import { ClientsForm } from "../components/clients-form";
import { NotMonitored, SignOfRisk } from "../components/not-monitored";

export const meta: MetaFunction = () => [{ title: "Your answers" }, { name: "robots", content: "noindex" }];
export const handle = { layout: "bare" };

const search = z.object({ kept: z.string().max(mostKept).optional().catch(undefined) });
const declared = { params: z.object({ code: z.string().max(100) }), search, access: anyone };

export const loader = guarded(declared, async ({ params, search, context }) => {
  const page = await linkPage(params.code, context.address, search.kept);
  if (!page.ok) return data({ state: "tooMany" as const, problem: page.problem }, 429);
  return data(page.value, page.value.state === "unknown" ? 404 : 200);
});

// Answered by a page that is only read, as in the room.
export const action = guarded(declared, async ({ params: { code }, request, context }) => {
  const came = await linkAction(code, context.address, await request.formData());
  return redirect(await linkPageAfter(code, came), { status: 303 });
});

const over: Record<Exclude<AdministrationState, "open" | "declined" | "submitted"> | "unknown" | "closed", string> = {
  expired: "The time for this form is over. If you were to answer it, ask for a new one.",
  cancelled: "This form was withdrawn. If you were to answer it, ask for a new one.",
  unknown: "There is no form at this address. Open it as it was given to you, or ask for a new one.",
  closed: "This form cannot be answered just now. Please ask whoever gave it to you.",
};

export default function AnswerByLink() {
  const page = useLoaderData<typeof loader>();
  if (page.state === "tooMany") return <Over title="This form is not open" sentence={page.problem} whom={null} />;
  const about = { asksAboutRisk: page.form.asksAboutRisk, contacts: page.form.contacts, own: true };
  const { kept, sign = false } = page;
  if (kept?.of === "sent" && page.state === "submitted") {
    return (
      <BarePage title="Thank you">
        <AfterSending {...about} sign={sign} notAdded={page.notAdded} />
      </BarePage>
    );
  }
  if (kept?.of === "form" && page.state === "open") {
    return (
      <BarePage title="Some questions for you">
        <ClientsForm form={page.form} given={kept.given} missing={kept.why === "incomplete" ? unanswered(page.form.measures, kept.given) : []} later={kept.why === "later"} own />
      </BarePage>
    );
  }
  const late = kept?.of === "late";
  const whom = late && sign ? <SignOfRisk contacts={about.contacts} own /> : about.asksAboutRisk && <NotMonitored contacts={about.contacts} own after />;
  const notAdded = page.notAdded.length > 0 && (
    <div className="mt-6 text-lg">
      <NotAdded names={page.notAdded} />
    </div>
  );
  if (page.state === "submitted" || (late && page.state === "open")) {
    return <Over title="This form was sent already" sentence="It can be sent once. Thank you." whom={<>{notAdded}{whom}</>} />;
  }
  if (page.state === "declined" && !late) {
    return (
      <BarePage title="You would rather not answer">
        <Declined {...about} />
      </BarePage>
    );
  }
  if (page.state !== "open") return <Over title="This form is not open" sentence={over[page.state === "declined" ? "cancelled" : page.state]} whom={whom} />;
  return (
    <BarePage title="Some questions for you">
      <ClientsForm form={page.form} given={{}} missing={[]} later={false} own />
    </BarePage>
  );
}

const Over = ({ title, sentence, whom }: { title: string; sentence: string; whom: React.ReactNode }) => (
  <BarePage title={title}>
    <p className="text-lg">{sentence}</p>
    {whom && <div className="mt-8">{whom}</div>}
  </BarePage>
);
