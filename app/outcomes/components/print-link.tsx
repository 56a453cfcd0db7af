import { useEffect, useState } from "react";
import { Button } from "~/ui/button";

/** The browser's own way to print, one click nearer; without JavaScript it is not there. */
export function PrintLink() {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button type="button" variant="quiet" data-screen-only="" onClick={() => window.print()}>
      Print this sheet
    </Button>
  );
}
