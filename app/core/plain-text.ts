import { z } from "zod";

/** Signs that steer a device and write nothing, such as NUL, which PostgreSQL keeps in no text; a tab and a new line stay. */
const control = /[^\P{Cc}\t\n\r]/gu;

/** Words that somebody wrote, without control characters. `missing` is said where there is no text at all. */
export const plainText = (missing?: string) => z.string(missing).overwrite((text) => text.replace(control, ""));
