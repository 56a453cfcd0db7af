import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import { paths } from "~/paths";
import { useKeptFilter } from "./use-kept-filter";

/** The way back to the library, as it was searched. */
export function BackToLibrary() {
  const kept = useKeptFilter();
  return (
    <Link to={`${paths.library()}${kept}`} className="link inline-flex items-center gap-1.5 py-1">
      <ArrowLeft aria-hidden="true" className="size-4" />
      {kept ? "All moments, as you filtered them" : "All moments"}
    </Link>
  );
}
