import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { exportArchive } from "../archive/export-archive.server";

const ids = z.array(z.uuid()).max(500);

/** `?item=…&item=…` names what is chosen; without any it is everything. */
export const loader = guarded({ params: nothing, search: z.looseObject({}), access: withRole("supervisor", "programme_lead") }, async ({ viewer, request, context }) => {
  const chosen = ids.safeParse(new URL(request.url).searchParams.getAll("item"));
  if (!chosen.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const archive = (await exportArchive(viewer, chosen.data.length > 0 ? chosen.data : null)) ?? notFound();
  return new Response(context.pacedBody(archive), {
    headers: { "Content-Type": "application/zip", "Content-Disposition": 'attachment; filename="library.zip"', "Cache-Control": "private, no-store" },
  });
});
