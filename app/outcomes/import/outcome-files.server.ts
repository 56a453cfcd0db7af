import { paths } from "~/paths";
import type { LongBody } from "~/platform/small-bodies.server";
import { mostMegabytes, tooBig } from "./spool.server";

/**
 * What the form for a file may weigh: a file that is too big is still read to its end, and thrown away piece by piece, so
 * that the page can say so.
 */
export const outcomeFiles: LongBody = { path: paths.outcomeImports(), mostBytes: 2 * mostMegabytes * 1024 * 1024, says: tooBig };
