import { paths } from "~/paths";
import type { LongBody } from "~/platform/small-bodies.server";
import { limits, tooBig } from "./limits";

/** What the form for an archive may weigh: one that is too big is still read to its end, so that the page can say so. */
export const archiveFiles: LongBody = { path: paths.studioImport(), mostBytes: 2 * limits.bytes, says: tooBig };
