import { useLocation } from "@remix-run/react";
import { useIdempotencyKey } from "~/ui/idempotency-key";

/** The key of one sending of a form; coming to the page anew is a new sending. */
export function useFormKey(round: unknown = ""): string {
  const { key } = useLocation();
  return useIdempotencyKey([round, key]);
}

/** The hidden field that carries it. */
export function FormKey({ round }: { round?: unknown }) {
  // A page that is loaded anew keeps its place in the browser's history, which the server does not know.
  return <input type="hidden" name="key" value={useFormKey(round)} readOnly suppressHydrationWarning />;
}
