import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing, notFound } from "~/platform/guard.server";
import { Page } from "~/ui/page";
import { When } from "~/ui/when";
import { DeleteRecording } from "../components/delete-recording";
import { deleteClip } from "../delete-clip.server";
import { publishedOf } from "../published-of.server";

export const meta: MetaFunction = () => [{ title: "Recordings of you that others can play · Bunting" }];

const form = z.object({ clipId: z.uuid() });

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async ({ viewer }) => ({ recordings: await publishedOf(viewer) }));

export const action = guarded({ params: nothing, search: nothing, access: signedIn }, async ({ viewer, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  return (await deleteClip(viewer, sent.data.clipId)) ?? notFound();
});

export default function OwnRecordings() {
  const { recordings } = useLoaderData<typeof loader>();
  return (
    <Page
      narrow
      title="Recordings of you that others can play"
      lead="Clients’ parts that you recorded and published. Once you delete one, nobody can play it any more. The drawn clip takes its place; a moment that your programme has written leaves the library where it has no other clip."
    >
      {recordings.length === 0 && <p>There are none.</p>}
      <ul className="divide-y divide-line">
        {recordings.map(({ id, title, publishedAt, inUse }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
            <div>
              <p className="font-medium">{title}</p>
              <p className="text-sm text-muted">
                Published <When at={publishedAt} />. {inUse ? "Everyone here can play it." : "Out of use: it is played only with answers that were given to it."}
              </p>
            </div>
            <DeleteRecording clipId={id} />
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link to={paths.settings()} className="link">
          Back to your settings
        </Link>
      </p>
    </Page>
  );
}
