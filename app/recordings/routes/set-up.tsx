import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { z } from "zod";
import { ConsentForm, consentSchema } from "~/accounts";
import { consentOf, decideConsent, guarded, signedIn } from "~/accounts/index.server";
import { CameraCheck } from "../components/camera-check";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Before your first drill · Bunting" }];

/** Where to go on to afterwards: a page of this site. */
const search = z.object({ to: z.string().regex(/^\/(?![/\\])[\w/-]*$/).optional() });

export const loader = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, search }) => ({
  consent: await consentOf(viewer),
  to: search.to ?? paths.today(),
}));

export const action = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, search, request }) => {
  const form = await request.formData();
  const sent = consentSchema.safeParse({ purposes: form.getAll("purposes"), retentionDays: form.get("retentionDays") });
  if (!sent.success) return { problem: sent.error.issues[0]?.message ?? "Choose what your recordings may be used for." };
  await decideConsent(viewer, sent.data);
  return redirect(paths.setUp(search.to));
});

export default function SetUp() {
  const { consent, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const decided = consent !== null;
  return (
    <Page
      narrow
      title="Before your first drill"
      lead="You will be recorded while you answer. Decide what that may be used for, then see whether camera and microphone work."
    >
      <Section title="What your recordings may be used for">
        {decided ? (
          <Notice kind="done" title="Your decision is kept.">
            You can change it <Link to={paths.settings()}>in your settings</Link> whenever you like; it then holds for the recordings that you make from that day on.
          </Notice>
        ) : (
          <>
            {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
            <p className="mb-4 max-w-measure">Only the supervisors whom you choose can play a take that you submit. You see who did and when.</p>
            <ConsentForm decided={consent} submitLabel="Keep my decision" />
          </>
        )}
      </Section>
      <Section title="Camera and microphone">
        <Check />
      </Section>
      {decided && (
        <p className="mt-10">
          <LinkButton to={to}>Go on</LinkButton>
        </p>
      )}
    </Page>
  );
}

/** Opens camera and microphone only once somebody asks for it. */
function Check() {
  const [open, setOpen] = useState(false);
  const [withVideo, setWithVideo] = useState(true);
  if (open) return <CameraCheck withVideo={withVideo} onWithVideo={setWithVideo} />;
  return (
    <div className="space-y-4">
      <p className="max-w-measure text-muted">Nothing is recorded here. Voice only and written answers are always possible.</p>
      <button type="button" className="link min-h-8" onClick={() => setOpen(true)}>
        Try camera and microphone
      </button>
    </div>
  );
}
