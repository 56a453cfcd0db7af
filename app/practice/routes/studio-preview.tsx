import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { previewOf } from "~/library/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import { Lacking, PreviewOfMoment } from "../components/preview";

export const meta: MetaFunction = () => [{ title: "Preview · Studio · Bunting" }];

export const loader = guarded(
  { params: z.object({ itemId: z.uuid() }), search: nothing, access: withRole("supervisor", "programme_lead") },
  async ({ viewer, params }) => (await previewOf(viewer, params.itemId)) ?? notFound(),
);

export default function StudioPreview() {
  const preview = useLoaderData<typeof loader>();
  const { itemId, title, met, isWhole } = preview;
  return (
    <Page
      title={met ? title : "Not ready to preview"}
      lead={met ? `A preview: this is what a trainee meets${isWhole ? "" : ", as far as it is written"}.` : `What a trainee meets first is still missing in “${title}”.`}
      actions={
        <LinkButton variant="quiet" to={paths.studioItem(itemId)}>
          Back to the draft
        </LinkButton>
      }
    >
      {met ? <PreviewOfMoment {...preview} met={met} /> : <Lacking {...preview} />}
    </Page>
  );
}
