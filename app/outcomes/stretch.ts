/** A list shows so many at once. */
export const linesAPage = 100;

/** The part of a list that a page shows: from the first to the last line, counted from 1. */
export type Stretch = { page: number; pages: number; from: number; to: number; inAll: number };

/** The part that was asked for; beyond the last page the last one. */
export function stretchOf(inAll: number, page: number): Stretch {
  const pages = Math.max(1, Math.ceil(inAll / linesAPage));
  const at = Math.min(page, pages);
  return { page: at, pages, from: Math.min(inAll, (at - 1) * linesAPage + 1), to: Math.min(inAll, at * linesAPage), inAll };
}

/** Those of a whole list that stand in this part of it. */
export const within = <T>(all: T[], { page }: Stretch): T[] => all.slice((page - 1) * linesAPage, page * linesAPage);
