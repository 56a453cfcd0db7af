import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { vignette } from "~/library/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";
import { useLoaderData } from "@remix-run/react";

const params = z.object({ slug: z.string() });

export const loader = guarded({ params, search: nothing, access: signedIn }, async ({ params }) => ({
  title: (vignette(params.slug) ?? notFound()).title,
}));

export default function VignettePage() {
  return <Page title={useLoaderData<typeof loader>().title}>{null}</Page>;
}
