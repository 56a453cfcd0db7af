import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Undo } from "~/ui/undo";
import { useLatePost } from "~/ui/use-late-post";

/** Deletes a recording of a client's part in which the reader is seen. For a while it can be undone; without a script it holds at once. */
export function DeleteRecording({ clipId }: { clipId: string }) {
  const { begun, begin, undo, expire } = useLatePost(paths.ownRecordings(), { clipId });
  if (begun) return <Undo message="The recording is deleted." seconds={10} onUndo={undo} onExpire={expire} />;
  return (
    <Form
      method="post"
      action={paths.ownRecordings()}
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <input type="hidden" name="clipId" value={clipId} />
      <Button variant="danger">Delete this recording</Button>
    </Form>
  );
}
