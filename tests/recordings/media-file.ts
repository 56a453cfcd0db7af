import path from "node:path";

/** As browsers record: no length, no index. */
export const mediaFile = (name: string) => path.resolve("tests/recordings/media", name);
