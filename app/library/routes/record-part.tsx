import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing, notFound } from "~/platform/guard.server";
import { Button, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { VideoPlayer } from "~/ui/player/video-player";
import { Undo } from "~/ui/undo";
import { When } from "~/ui/when";
import { Agreed } from "../components/agreed";
import { DeleteRecording } from "../components/delete-recording";
import { PartContext } from "../components/part-context";
import { Published, RecordPart } from "../components/record-part";
import { libraryFor } from "../content.server";
import { titleWithLevel } from "../level-words";
import { isRecordable, publishClip, retireClip, unretireClip } from "../organisation-clip.server";
import { ownParts } from "../own-parts.server";
import { sayThatAllAgree } from "../part-rules";
import { startsSchema } from "../studio/starts";

const params = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/) });
const access = withRole("supervisor", "programme_lead");

export const loader = guarded({ params, search: nothing, access }, async ({ viewer, params }) => {
  const library = await libraryFor(viewer);
  const found = library.vignette(params.slug);
  if (!found || !isRecordable(found)) notFound();
  const { slug, edition, kind, client, sentences, justHappened, levelNote } = found;
  const about = kind === "turn" ? { title: found.title } : { title: titleWithLevel(found, library.vignettes()), levelNote };
  return { slug, kind, client, sentences, justHappened, ...about, ...(await ownParts(viewer, slug, edition)) };
});

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("publish"), recordingId: z.uuid(), starts: startsSchema, agreed: z.string().optional() }),
  z.object({ intent: z.enum(["retire", "unretire"]), clipId: z.uuid() }),
]);

export const action = guarded({ params, search: nothing, access }, async ({ viewer, params, request }) => {
  const found = (await libraryFor(viewer)).vignette(params.slug);
  if (!found || !isRecordable(found)) notFound();
  const form = formSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const { data } = form;
  if (data.intent === "publish" && data.agreed === undefined) return { problem: sayThatAllAgree, published: false };
  const result =
    data.intent === "publish"
      ? await publishClip(viewer, { recordingId: data.recordingId, slugs: [found.slug], cueStartsMs: data.starts })
      : await (data.intent === "retire" ? retireClip : unretireClip)(viewer, data.clipId);
  if (result === null) notFound();
  return { problem: result.ok ? null : result.problem, published: result.ok && data.intent === "publish" };
});

export default function RecordPartPage() {
  const { slug, kind, title, client, sentences, justHappened, inUse, retired, draft, ...found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Record this part"
      lead={`Play ${client.name} in “${title}”. Read a line, look into the camera, say it as ${client.pronoun} would. What you publish is played to everyone in your programme.`}
      actions={
        <LinkButton to={paths.vignette(slug)} variant="quiet">
          Back to the moment
        </LinkButton>
      }
    >
      {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
      <PartContext client={client} justHappened={justHappened} levelNote={"levelNote" in found ? found.levelNote : undefined} />
      <RecordPart slug={slug} kind={kind} sentences={sentences} draft={draft ? <Draft {...draft} /> : answer?.published && <Published />} />
      <Section title="What is played now">
        {inUse ? (
          <div className="space-y-4">
            <p>
              {inUse.recordedBy} recorded this part, published <When at={inUse.publishedAt} />.
            </p>
            {inUse.mayRetire && <ClipForm intent="retire" clipId={inUse.id} label="Take it out of use" />}
            {inUse.isViewers && <DeleteRecording key={inUse.id} clipId={inUse.id} />}
          </div>
        ) : (
          <p className="text-muted">The drawn clip with a synthetic voice.</p>
        )}
        {retired && (
          <div className="mt-6">
            <Undo message={`The recording by ${retired.recordedBy} is out of use.`} form={<ClipForm intent="unretire" clipId={retired.id} label="Use it again" />} />
          </div>
        )}
        <p className="mt-6">
          <Link to={paths.ownRecordings()} className="link">
            All recordings of you that others can play
          </Link>
        </p>
      </Section>
    </Page>
  );
}

function Draft({ recordingId, createdAt, url }: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["draft"]>) {
  return (
    <div>
      <p>
        You recorded this part <When at={createdAt} style="datetime" /> and have not published it.
      </p>
      <VideoPlayer src={url} label="Your unpublished recording" className="my-3" />
      <Form method="post" className="space-y-3">
        <input type="hidden" name="intent" value="publish" />
        <input type="hidden" name="recordingId" value={recordingId} />
        <Agreed />
        <Button variant="quiet">Publish it</Button>
      </Form>
    </div>
  );
}

function ClipForm({ intent, clipId, label }: { intent: "retire" | "unretire"; clipId: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="clipId" value={clipId} />
      <Button variant="quiet">{label}</Button>
    </Form>
  );
}
