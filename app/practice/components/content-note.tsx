import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Vignette } from "~/library";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";
import { listed } from "../shelf/words";

const ways = { skip: "You can skip it now or stop at any point.", stop: "You can stop at any point." };

type ComesProps = {
  /** What touches what, in a sentence. */
  says: string;
  notes: (string | null)[];
  /** What can be done about it, where that is to be said. */
  may?: keyof typeof ways | undefined;
  className?: string | undefined;
  children?: ReactNode;
};

/** Says before it comes that something touches suicide, abuse or violence. */
export function BeforeYouBegin({ says, notes, may, className, children }: ComesProps) {
  return (
    <section aria-label="Before you begin" className={classes("border-l-2 border-edge py-1 pl-4", className)}>
      <p className="font-medium">{says}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {may && <p className="mt-1 text-muted">{ways[may]} Nobody is told, and no reason is asked.</p>}
      {children}
    </section>
  );
}

type NoteProps = Pick<ComesProps, "may" | "className" | "children"> & {
  vignette: Pick<Vignette, "touches" | "contentNote">;
  what?: "moment" | "conversation";
};

/** What a moment or a conversation touches; nothing where it touches nothing. */
export function ContentNote({ vignette: { touches, contentNote }, what = "moment", ...rest }: NoteProps) {
  return touches.length === 0 ? null : <BeforeYouBegin says={`This ${what} touches ${listed(touches)}.`} notes={[contentNote]} {...rest} />;
}

type LeaveProps = {
  /** The page on which it is left. */
  page: string;
  label: string;
  className?: string;
  onLeave: () => void;
};

/** The same right before it begins: it can be skipped without a reason. */
export function SkippableNote({ page, onLeave, ...note }: Pick<NoteProps, "vignette" | "what"> & Pick<LeaveProps, "page" | "onLeave">) {
  return (
    <ContentNote {...note} may="skip" className="mt-5">
      <Leave page={page} label="Skip this one" className="mt-3" onLeave={onLeave} />
    </ContentNote>
  );
}

/** Leaves what is practised there; whom to turn to comes after. */
export function Leave({ page, label, className, onLeave }: LeaveProps) {
  return (
    <Form method="post" action={page} className={className} onSubmit={onLeave}>
      <Button variant="quiet" name="intent" value="leave">
        {label}
      </Button>
    </Form>
  );
}
