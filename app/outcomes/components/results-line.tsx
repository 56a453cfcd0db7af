import { Link } from "@remix-run/react";
import { useReader } from "~/ui/reader";
import { written } from "../in-words";
import type { ClosedInAll } from "../store/results.server";

/** What came of closed cases in one sentence of counts, and the way to the whole. */
export function ResultsLine({ results: { all, judged, better, worse }, to }: { results: ClosedInAll; to: string }) {
  const { locale } = useReader();
  const number = (count: number) => written(count, locale);
  return (
    <p className="mb-4 max-w-measure">
      {all === 1 ? `The closed case ${judged === 1 ? "can" : "cannot"}` : `Of ${number(all)} closed cases, ${number(judged)} can`} be judged by a first and an end score
      {judged > 0 && `: ${number(better)} ended reliably better, ${number(worse)} reliably worse`}.{" "}
      <Link to={to} className="link">
        What came of closed cases
      </Link>
    </p>
  );
}
