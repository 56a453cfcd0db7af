import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import { PartContext } from "../components/part-context";
import { RecordPart } from "../components/record-part";
import { UseRecorded } from "../components/studio/use-recorded";
import { partToRecord } from "../studio/part-to-record.server";
import { setStarts } from "../studio/set-captions.server";
import { startsSchema } from "../studio/starts";

const params = z.object({ itemId: z.uuid() });
const access = withRole("supervisor", "programme_lead");
const form = z.object({ intent: z.literal("recorded"), recordingId: z.uuid(), starts: startsSchema });

export const meta: MetaFunction = () => [{ title: "Record this part · Studio · Bunting" }];

export const loader = guarded({ params, search: nothing, access }, async ({ viewer, params }) => (await partToRecord(viewer, params.itemId)) ?? notFound());

export const action = guarded({ params, search: nothing, access }, async ({ viewer, params, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const kept = await setStarts(viewer, params.itemId, sent.data);
  if (!kept.ok && kept.missing) notFound();
  return redirect(`${paths.studioItem(params.itemId)}#clip`);
});

export default function StudioRecord() {
  const { itemId, title, level, client, sentences, justHappened, levelNote } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Record this part"
      lead={`Play ${client.name} in “${title}”${level ? `, ${level}` : ""}. Read a line, look into the camera, say it as ${client.pronoun} would. It takes 12 to 45 seconds, and stays yours until the moment is published.`}
      actions={
        <LinkButton to={paths.studioItem(itemId)} variant="quiet">
          Back to the draft
        </LinkButton>
      }
    >
      <PartContext client={client} justHappened={justHappened} levelNote={levelNote} />
      <RecordPart
        slug={itemId}
        kind="moment"
        sentences={sentences}
        draft={null}
        sent={(recordingId, starts) => <UseRecorded key={recordingId} recordingId={recordingId} starts={starts} action={paths.studioRecord(itemId)} />}
      />
    </Page>
  );
}
