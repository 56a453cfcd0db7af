import { Button } from "~/ui/button";
import { useScript } from "~/ui/use-script";

/** The browser's own way to print, one click nearer; without JavaScript it is not there. */
export function PrintLink({ children = "Print this sheet" }: { children?: string }) {
  if (!useScript()) return null;
  return (
    <Button type="button" variant="quiet" data-screen-only="" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
