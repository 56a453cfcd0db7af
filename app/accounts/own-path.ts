/** Where to go after signing in: `to` if it is a page of ours, else `otherwise`. Never another site. */
export function ownPath(to: string | null | undefined, otherwise: string): string {
  const here = "http://own.invalid";
  // Browsers drop tabs and line ends from an address and read a backslash as a slash.
  if (!to?.startsWith("/") || [...to].some((letter) => letter <= " " || letter === "\\" || letter === "\u007f")) return otherwise;
  if (!URL.canParse(to, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(to, here);
  if (origin !== here || pathname.startsWith("//") || pathname === "/sign-in" || pathname === "/sign-out") return otherwise;
  return pathname + search + hash;
}
