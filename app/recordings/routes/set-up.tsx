import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { z } from "zod";
import { ConsentForm, consentSchema } from "~/accounts";
import { consentOf, decideConsent, guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { useScript } from "~/ui/use-script";
import { CameraCheck } from "../components/camera-check";
import { GoOn } from "../components/go-on";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${titleFor(data)} · Bunting` }];

/** The drill, the conversation or the assessment that somebody wanted to start when they came here; whether it exists is for the page that starts it to say. */
const search = z.object({
  vignette: z.string().regex(/^[a-z0-9-]{1,100}$/).optional().catch(undefined),
  conversation: z.string().regex(/^[a-z0-9-]{1,100}$/).optional().catch(undefined),
  assessment: z.string().regex(/^[a-z0-9-]{1,100}$/).optional().catch(undefined),
  assignment: z.uuid().optional().catch(undefined),
});

export const loader = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, search }) => {
  const consent = await consentOf(viewer);
  return { consent, mayRecord: consent?.purposes.includes("supervision") ?? false, to: wanted(search) };
});

export const action = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, search, request }) => {
  const form = await request.formData();
  const sent = consentSchema.safeParse({ purposes: form.getAll("purposes"), retentionDays: form.get("retentionDays") });
  if (!sent.success) return { problem: sent.error.issues[0]?.message ?? "Choose what your recordings may be used for." };
  await decideConsent(viewer, sent.data);
  return redirect(paths.setUp(search.assessment ? { assessment: search.assessment } : search.conversation ? { conversation: search.conversation } : search.vignette ? { slug: search.vignette, assignmentId: search.assignment } : undefined));
});

/** Where what they came for is started, and with what. */
function wanted({ vignette, conversation, assessment, assignment }: z.output<typeof search>) {
  if (assessment) return { action: paths.assessment(assessment), assignmentId: null, what: "assessment" as const };
  if (conversation) return { action: paths.conversation(conversation), assignmentId: null, what: "conversation" as const };
  return vignette ? { action: paths.vignette(vignette), assignmentId: assignment ?? null, what: "drill" as const } : null;
}

type Came = { consent: unknown; to: unknown };

function titleFor(came: Came | undefined): string {
  if (!came?.consent) return "Before your first drill";
  return came.to ? "Before you start" : "Camera and microphone";
}

export default function SetUp() {
  const { consent, mayRecord, to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = titleFor({ consent, to });
  if (!consent) {
    return (
      <Page narrow title={title} lead="You will be recorded while you answer. Decide first what the recordings may be used for.">
        {answer?.problem && <Notice kind="problem" className="mb-6">{answer.problem}</Notice>}
        <ConsentForm decided={null} submitLabel="Keep my decision" />
      </Page>
    );
  }
  const settings = <Link to={`${paths.settings()}#recordings`} className="link">in your settings</Link>;
  if (!mayRecord) {
    return (
      <Page narrow title={title}>
        <Notice title="Your decision is kept: nothing of yours is recorded.">
          <p>
            You have not allowed supervision, so {to?.what === "assessment" ? "an assessment, which is rated from what is seen and heard, cannot begin" : "you answer in writing"}. You can change that {settings}.
          </p>
        </Notice>
        <GoOn to={to?.what === "assessment" ? null : to} />
      </Page>
    );
  }
  return (
    <Page narrow title={title} lead="See whether camera and microphone work. Nothing is recorded here.">
      {to && (
        <Notice kind="done" className="mb-8">
          Your decision is kept. You can change it {settings}.
        </Notice>
      )}
      <Check mayWrite={to?.what !== "assessment"} />
      <GoOn to={to} />
    </Page>
  );
}

/** Opens camera and microphone only once somebody asks for it. */
function Check({ mayWrite }: { mayWrite: boolean }) {
  const [open, setOpen] = useState(false);
  const [withVideo, setWithVideo] = useState(true);
  const script = useScript();
  if (open) return <CameraCheck withVideo={withVideo} onWithVideo={setWithVideo} />;
  return (
    <div className="space-y-4">
      <p className="max-w-measure text-muted">You can also answer with your voice alone{mayWrite && ", or in writing"}.</p>
      <Button type="button" variant="quiet" disabled={!script} onClick={() => setOpen(true)}>
        Try camera and microphone
      </Button>
    </div>
  );
}
