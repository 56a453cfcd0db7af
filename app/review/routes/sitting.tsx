import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { SittingRoom } from "~/practice";
import { sittingAction, sittingOf } from "~/practice/index.server";
import { feedbackOnSitting } from "../components/feedback-on-sitting";
import { readFeedback } from "../read-feedback.server";

const declared = { params: z.object({ sittingId: z.uuid() }), search: nothing, access: signedIn };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.sitting.assessment.title ?? "Practice"} · Bunting` }];

export const loader = guarded(declared, async ({ viewer, params }) => {
  const sitting = (await sittingOf(viewer, params.sittingId)) ?? notFound();
  const submitted = sitting.finishedAt ? sitting.met.flatMap(({ take }) => take?.submission?.id ?? []) : [];
  return { sitting, feedback: await readFeedback(viewer, submitted) };
});

export const action = guarded(declared, async ({ viewer, params, request }) => sittingAction(viewer, params.sittingId, await request.formData()));

export default function Sitting() {
  const { sitting, feedback } = useLoaderData<typeof loader>();
  return <SittingRoom key={sitting.id} sitting={sitting} feedback={feedbackOnSitting(sitting, feedback)} />;
}
