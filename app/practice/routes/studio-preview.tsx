import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { previewOf } from "~/library/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { PreviewOfMoment } from "../components/preview";

export const meta: MetaFunction = () => [{ title: "Preview · Studio · Bunting" }];

export const loader = guarded(
  { params: z.object({ itemId: z.uuid() }), search: nothing, access: withRole("supervisor", "programme_lead") },
  async ({ viewer, params }) => (await previewOf(viewer, params.itemId)) ?? notFound(),
);

export default function StudioPreview() {
  const { itemId, title, met, problems } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      lead="A preview: this is what a trainee meets."
      actions={
        <LinkButton variant="quiet" to={paths.studioItem(itemId)}>
          Back to the draft
        </LinkButton>
      }
    >
      {met ? (
        <PreviewOfMoment {...met} />
      ) : (
        <Notice title="It cannot be previewed yet.">
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {problems.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Page>
  );
}
