import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound } from "~/platform/guard.server";
import { SkillPage } from "../components/shelf/skill-page";
import { skillPage } from "../shelf/skill-page.server";

const params = z.object({ slug: z.string().max(100) });
const search = z.object({ answers: z.string().optional() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.skill.title ?? "Library"} · Bunting` }];

export const loader = guarded({ params, search, access: signedIn }, async ({ viewer, params, search }) => {
  return (await skillPage(viewer, params.slug, { asked: search.answers === "open" })) ?? notFound();
});

export default function SkillRoute() {
  return <SkillPage {...useLoaderData<typeof loader>()} />;
}
