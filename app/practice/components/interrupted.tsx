import { useEffect, useState } from "react";
import { heldFor } from "~/recordings";
import { Notice } from "~/ui/notice";

/** The page was closed while somebody answered: what became of that answer. */
export function Interrupted({ sessionId }: { sessionId: string }) {
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    void heldFor(sessionId).then((count) => gone || setHeld(count));
    return () => {
      gone = true;
    };
  }, [sessionId]);
  return (
    <Notice title="The page was closed while you were answering.">
      {held === 0
        ? "Nothing was recorded: it was closed before the first picture or sound. You can try again."
        : "What this browser holds of that answer is being sent, and stands here then. You can also try again."}
    </Notice>
  );
}
