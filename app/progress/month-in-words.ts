import { keepRecent } from "~/core/keep-recent";

const writer = keepRecent(50, (locale) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }));

/** The month that a day lies in, such as "February 2025"; a month may be given as "2025-02". */
export const monthInWords = (day: Date | string, locale: string): string => writer(locale).format(new Date(day));
