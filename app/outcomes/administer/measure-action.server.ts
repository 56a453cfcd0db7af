import { renderSVG } from "uqr";
import { z } from "zod";
import type { Viewer } from "~/accounts";
import { handOver } from "./hand-over.server";
import { makeLink, withdrawLink } from "./make-link.server";

const key = z.uuid();
const chosen = z.array(z.string().max(120)).max(50);
const sentSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("hand-over"), key, keys: chosen, pin: z.string().max(20).default("") }),
  z.object({ intent: z.literal("link"), key, keys: chosen, hours: z.coerce.number() }),
  z.object({ intent: z.enum(["withdraw", "restore"]), id: z.uuid() }),
]);

type At = { episodeId: string; cookieHeader: string | null; timeZone: string; locale: string };

export type NewLinkOnPage = { link: string; /** The code to photograph, as SVG that was made here. */ picture: string; expiresAt: string };

/** What came of the page's form. `token`: the tablet is handed over. */
type Came =
  | { kind: "handed"; token: string }
  | { kind: "link"; made: NewLinkOnPage }
  | { kind: "withdrawn"; id: string }
  | { kind: "restored" }
  | { kind: "problem"; about: "hand-over" | "link" | "given"; problem: string }
  | { kind: "missing" };

/** Carries out what was sent from the page on which a client is asked; null where it is none of its forms. */
export async function measureAction(viewer: Viewer, { episodeId, cookieHeader, timeZone, locale }: At, form: FormData): Promise<Came | null> {
  const read = sentSchema.safeParse({ ...Object.fromEntries(form), keys: form.getAll("measures") });
  if (!read.success) return null;
  const sent = read.data;
  if (sent.intent === "hand-over") {
    const handed = await handOver(viewer, { ...sent, pin: sent.pin.trim(), episodeId, timeZone, locale, cookieHeader });
    return handed.ok ? { kind: "handed", token: handed.value.token } : problem("hand-over", handed);
  }
  if (sent.intent === "link") {
    const made = await makeLink(viewer, { ...sent, episodeId, timeZone, locale });
    if (!made.ok) return problem("link", made);
    const { link, expiresAt } = made.value;
    return { kind: "link", made: { link, picture: renderSVG(link, { ecc: "M", border: 4 }), expiresAt: expiresAt.toISOString() } };
  }
  const restore = sent.intent === "restore";
  const changed = await withdrawLink(viewer, { episodeId, id: sent.id }, restore);
  if (!changed.ok) return problem("given", changed);
  return restore ? { kind: "restored" } : { kind: "withdrawn", id: sent.id };
}

const problem = (about: "hand-over" | "link" | "given", { problem: says, missing }: { problem: string; missing?: true }): Came =>
  missing ? { kind: "missing" } : { kind: "problem", about, problem: says };
