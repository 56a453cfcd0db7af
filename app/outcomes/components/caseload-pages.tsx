import { Link } from "@remix-run/react";
import { useReader } from "~/ui/reader";
import { stretchInWords } from "../in-words";
import type { Stretch } from "../stretch";

type Props = { label: string; stretch: Stretch; addressOf: (page: number) => string };

/** Where in a long list one is, and the way to what stands before and after; nothing where the list is short. */
export function CaseloadPages({ label, stretch, addressOf }: Props) {
  const { locale } = useReader();
  const { page, pages } = stretch;
  if (pages === 1) return null;
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <p className="text-muted">{stretchInWords(stretch, locale)}</p>
      {page > 1 && <To to={addressOf(page - 1)}>Previous</To>}
      {page < pages && <To to={addressOf(page + 1)}>Next</To>}
      {page > 2 && <To to={addressOf(1)}>First</To>}
      {page < pages - 1 && <To to={addressOf(pages)}>Last</To>}
    </nav>
  );
}

const To = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} className="link inline-flex min-h-6 items-center">
    {children}
  </Link>
);
