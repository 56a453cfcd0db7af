import { Button, LinkButton } from "~/ui/button";
import { Duration } from "~/ui/duration";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Undo } from "~/ui/undo";
import { When } from "~/ui/when";

export function Words() {
  return (
    <div className="grid gap-4">
      <p className="font-serif text-3xl">A heading in Literata</p>
      <p className="font-serif text-xl">A part of the page</p>
      <p className="max-w-measure">
        Running text in Public Sans, at most sixty-eight characters to the line, with <a className="link" href="/library">a link</a> in it.
        Figures stand in columns: 1,111 and 8,808.
      </p>
      <p className="client-words max-w-measure">“You look at that clock one more time and I am gone.”</p>
      <p className="text-sm text-muted">Quieter, for what may be skipped.</p>
      <p>
        <When at="2026-03-02T14:05:00Z" style="datetime" />; <When at="2026-03-02" style="day" />;{" "}
        <When at={new Date(Date.UTC(2026, 2, 2))} />; length <Duration ms={247_000} />
      </p>
    </div>
  );
}

export function Buttons() {
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="button">Start drill</Button>
      <Button type="button" variant="quiet">
        Try again
      </Button>
      <Button type="button" variant="danger">
        Delete take
      </Button>
      <Button type="button" busy>
        Submit for review
      </Button>
      <Button type="button" disabled>
        Release feedback
      </Button>
      <LinkButton to="/library" variant="quiet">
        To the library
      </LinkButton>
    </div>
  );
}

export function Notices() {
  return (
    <div className="grid gap-5">
      <Notice>Your recordings are kept for 90 days.</Notice>
      <Notice kind="done" title="Submitted">
        Rosa Lindqvist sees it in her queue.
      </Notice>
      <Notice kind="problem">The camera is in use by another program. Close it there, then try again.</Notice>
      <Undo message="Take 2 is deleted." onUndo={() => {}} />
      <Empty title="No feedback yet" action={<LinkButton to="/practice">Practise now</LinkButton>}>
        It arrives here once a supervisor has released it.
      </Empty>
    </div>
  );
}
