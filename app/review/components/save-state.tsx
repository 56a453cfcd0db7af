import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { Saver } from "./use-saver";

/** Says whether what was scored and written is kept. */
export function SaveState({ saver: { saving, problem, send } }: { saver: Saver }) {
  if (!problem) {
    return (
      <p role="status" className="text-sm text-muted">
        {saving ? "Saving…" : "Everything is saved as you go."}
      </p>
    );
  }
  return (
    <Notice kind="problem">
      <p>{problem}</p>
      <Button type="button" variant="quiet" onClick={send}>
        Save again
      </Button>
    </Notice>
  );
}
