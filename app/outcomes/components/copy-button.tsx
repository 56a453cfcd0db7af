import { useState } from "react";
import { Button } from "~/ui/button";
import { useScript } from "~/ui/use-script";

/** Copies a text where the browser can; without script, and over a plain connection, the text is selected by hand. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const script = useScript();
  const [said, setSaid] = useState("");
  if (!script || !("clipboard" in navigator)) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied."),
      () => setSaid("The browser did not let it be copied. Select it and copy it by hand."),
    );
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <Button type="button" variant="quiet" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="text-sm text-muted">
        {said}
      </span>
    </span>
  );
}
