import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import { consentOf, guarded, signedIn } from "~/accounts/index.server";
import { libraryFor } from "~/library/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { VignettePage } from "../components/vignette-page";
import { isRetiredAssignment } from "../retired-assignments.server";
import { isDrill, vignettePage } from "../shelf/vignette-page.server";
import { startDrill } from "../start-drill.server";

const params = z.object({ slug: z.string().max(100) });
const form = z.object({ key: z.uuid(), assignmentId: z.uuid().optional() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.vignette.title ?? "Library"} · Bunting` }];

export const loader = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params }) => (await vignettePage(viewer, params.slug)) ?? goneFor(viewer, params.slug));

/** Starts a drill. Whoever has not decided about recordings yet does so first, and comes back. */
export const action = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params, request }) => {
  const found = (await libraryFor(viewer)).vignette(params.slug);
  if (!found || !isDrill(found)) return goneFor(viewer, params.slug);
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  if (!(await consentOf(viewer))) return redirect(paths.setUp({ slug: params.slug, assignmentId: sent.data.assignmentId }));
  const started = await startDrill(viewer, { ...sent.data, vignetteSlug: params.slug });
  return started.ok ? redirect(paths.session(started.value.sessionId)) : { problem: started.problem };
});

/** What was assigned and then taken out of the library is said on the day's page; everything else is not found. */
async function goneFor(viewer: Viewer, slug: string): Promise<never> {
  if (await isRetiredAssignment(viewer, slug)) throw redirect(paths.today());
  notFound();
}

export default function VignetteRoute() {
  const answer = useActionData<typeof action>();
  return <VignettePage {...useLoaderData<typeof loader>()} problem={answer?.problem ?? null} />;
}
