/** Where a file stands in the house: which layer, and which domain. */

/** Each domain, with the domains that it may read. */
export const mayRead: Readonly<Record<string, readonly string[]>> = {
  accounts: [],
  recordings: ["accounts"],
  library: ["accounts", "recordings"],
  practice: ["accounts", "recordings", "library"],
  review: ["accounts", "recordings", "library", "practice"],
  outcomes: ["accounts", "library"],
  progress: ["accounts", "recordings", "library", "practice", "review", "outcomes"],
};

export type Place =
  | { layer: "core" | "ui" | "platform" | "generated" | "top" | "outside" }
  | { layer: "domain"; domain: string }
  | { layer: "unknown"; folder: string };

export function placeOf(file: string): Place {
  const parts = file.split("/");
  if (parts[0] !== "app") return { layer: "outside" };
  const folder = parts[1] ?? "";
  if (parts.length === 2) return { layer: "top" };
  if (folder === "core" || folder === "ui" || folder === "platform" || folder === "generated") return { layer: folder };
  if (folder in mayRead) return { layer: "domain", domain: folder };
  return { layer: "unknown", folder };
}

export const isServerOnly = (file: string) => /\.server(\.tsx?)?$/.test(file) || /^app\/(entry\.server\.tsx|server\.ts)$/.test(file);

export const isRoute = (file: string) => /^app\/[^/]+\/routes\/[^/]+\.tsx?$/.test(file);

export const isFrontDoor = (file: string) => /^app\/[^/]+\/index(\.server)?\.tsx?$/.test(file);

/** A domain's database code: store.server.ts, or several in its place, each named for what it keeps. */
export const isStore = (file: string) =>
  /^app\/[a-z]+\/(([a-z-]+-)?(store|access)|store\/[a-z-]+)\.server\.ts$/.test(file);
