import type { Request, RequestHandler, Response } from "express";
import type { Viewer } from "~/accounts/index";
import { audit, viewerFrom } from "~/accounts/index.server";
import { captionsOf } from "./clip-for.server";
import { db } from "~/platform/db.server";
import { sendFile } from "~/platform/send-file.server";
import { libraryFor } from "./content.server";
import type { Vignette } from "./model";

const parts = ["clip", "poster", "captions"] as const;

type Part = (typeof parts)[number];

/** Whether a file of a vignette's may go to this person: what they sit or rate is known to domains above this one. */
export type MayPlay = (viewer: Viewer, asked: { vignette: Vignette; part: Part }) => Promise<boolean>;

/** GET /clips/:slug/:edition/:file: a shipped clip, its poster or captions, in ranges, for whoever is signed in and may play it. */
export const clipsHandler = (mayPlay: MayPlay): RequestHandler => (request, response, next) => {
  answer(mayPlay, request, response, next).catch(next);
};

async function answer(mayPlay: MayPlay, request: Request, response: Response, next: (error: unknown) => void): Promise<void> {
  const { viewer, setCookie } = await viewerFrom(request.headers.cookie);
  if (setCookie) response.append("Set-Cookie", setCookie);
  if (!viewer) return void response.status(401).end();
  const { slug = "", edition = "", file = "" } = request.params;
  const own = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.vtt$/.exec(file)?.[1];
  if (own) return ownCaptions(response, await captionsOf(viewer, own));
  const library = await libraryFor(viewer);
  const found = library.vignette(slug, Number(edition));
  const part = parts.find((one) => found?.clip?.[one].file === file);
  const place = part && /^[1-9]\d*$/.test(edition) ? library.mediaFile(slug, Number(edition), part) : null;
  if (!place || !found || !part) return void response.status(404).end();
  if (!(await mayPlay(viewer, { vignette: found, part }))) {
    await audit(db(), viewer, { action: "access.not-found", subjectType: "path", subjectId: request.path.slice(0, 200) });
    return void response.status(404).end();
  }
  // The same address may carry a newly rendered clip, so a browser asks again, and mostly hears that nothing changed.
  response.setHeader("Cache-Control", "private, no-cache");
  if (part === "captions") response.type("text/vtt");
  sendFile(response, place, { cacheControl: false, dotfiles: "allow" }, next);
}

function ownCaptions(response: Response, captions: string | null): void {
  response.setHeader("Cache-Control", "private, no-store");
  if (captions === null) response.status(404).end();
  else response.type("text/vtt").send(captions);
}
