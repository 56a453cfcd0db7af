import { Form } from "@remix-run/react";
import type { Vignette } from "~/library";
import { Button } from "~/ui/button";

type Props = {
  /** The page on which it is left. */
  page: string;
  vignette: Pick<Vignette, "touches" | "contentNote">;
  what?: "moment" | "conversation";
  onLeave: () => void;
};

/** Says before what comes, where a moment touches suicide, abuse or violence; it can be skipped without a reason. */
export function ContentNote({ page, vignette, what = "moment", onLeave }: Props) {
  if (vignette.touches.length === 0) return null;
  return (
    <section aria-label="Before you begin" className="mt-5 border-l-2 border-edge py-1 pl-4">
      <p className="font-medium">This {what} touches {listed(vignette.touches)}.</p>
      <p>{vignette.contentNote}</p>
      <p className="mt-1 text-muted">You can skip it now or stop at any point. Nobody is told, and no reason is asked.</p>
      <Leave page={page} label="Skip this one" className="mt-3" onLeave={onLeave} />
    </section>
  );
}

/** Leaves what is practised there; whom to turn to comes after. */
export function Leave({ page, label, className, onLeave }: Pick<Props, "page" | "onLeave"> & { label: string; className?: string }) {
  return (
    <Form method="post" action={page} className={className} onSubmit={onLeave}>
      <Button variant="quiet" name="intent" value="leave">
        {label}
      </Button>
    </Form>
  );
}

function listed(words: string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
