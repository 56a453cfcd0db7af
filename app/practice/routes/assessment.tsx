import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { consentOf, guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { AssessmentPage } from "../components/sitting/assessment-page";
import { assessmentPage } from "../sitting/assessment-page.server";
import { startSitting } from "../sitting/start-sitting.server";

const declared = { params: z.object({ slug: z.string().max(100) }), search: nothing, access: signedIn };
const form = z.object({ key: z.uuid() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.assessment.title ?? "Library"} · Bunting` }];

export const loader = guarded(declared, async ({ viewer, params }) => (await assessmentPage(viewer, params.slug)) ?? notFound());

/** Begins a sitting. Whoever has not decided about recordings yet does so first, and comes back. */
export const action = guarded(declared, async ({ viewer, params, request }) => {
  if (!(await assessmentPage(viewer, params.slug))) notFound();
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  if (!(await consentOf(viewer))) return redirect(paths.setUp({ assessment: params.slug }));
  const started = await startSitting(viewer, { ...sent.data, slug: params.slug });
  return started.ok ? redirect(paths.sitting(started.value.sittingId)) : { problem: started.problem };
});

export default function AssessmentRoute() {
  const answer = useActionData<typeof action>();
  return <AssessmentPage {...useLoaderData<typeof loader>()} problem={answer?.problem ?? null} />;
}
