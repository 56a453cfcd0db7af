import { keepRecent } from "~/core/keep-recent";

/** The reader's first language that this server can format dates and numbers in; British English without one. */
export function localeOf(acceptLanguage: string | undefined): string {
  const wanted = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  return wanted.find(canFormat) ?? "en-GB";
}

const canFormat = keepRecent(500, (tag) => {
  try {
    return tag !== "" && tag !== "*" && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
});

/** The time zone that the reader's browser left in the cookie `tz`; UTC until it has. */
export function timeZoneOf(cookies: string | undefined): string {
  const kept = /(?:^|;\s*)tz=([^;]+)/.exec(cookies ?? "")?.[1];
  return zoneNamed(kept ?? "UTC");
}

/** Making a formatter is what tells a time zone from nonsense, and it takes long. */
const zoneNamed = keepRecent(500, (cookie) => {
  try {
    const timeZone = decodeURIComponent(cookie);
    new Intl.DateTimeFormat("en-GB", { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
});
