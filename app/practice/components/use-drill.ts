import { useActorRef, useSelector } from "@xstate/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SnapshotFrom } from "xstate";
import { paths } from "~/paths";
import { found, isLive } from "../kept-snapshot";
import { type DrillEvent, drillMachine, drillVersion } from "../machine";
import type { SessionOnPage } from "../model";
import { rowsOf, sameRows } from "../rows";
import { reloadedLive } from "./live-tab";
import { useLive } from "./use-live";

/** What turns the camera on. */
const beginning = new Set<DrillEvent["type"]>(["READY", "TRY_AGAIN", "RESUME"]);

export type Drill = {
  state: SnapshotFrom<typeof drillMachine>;
  send: (event: DrillEvent) => void;
  /** The session is live in another tab, so it does not begin here. */
  elsewhere: boolean;
  /** From now on nothing is kept of where the page stands; done when nothing is on its way any more. */
  forget: () => Promise<unknown>;
};

type Where = {
  page?: string;
  /** A clip that a reload cut off waits to be begun again by whoever meets it. */
  waits?: boolean;
};

/** Runs a session's machine on the page at this address: begins where the page stood, follows the rows, and keeps each change for the next visit. */
export function useDrill(session: Pick<SessionOnPage, "id" | "takes" | "criteria" | "given" | "snapshot">, { page = paths.session(session.id), waits = false }: Where = {}): Drill {
  const rows = useMemo(() => rowsOf(session), [session]);
  const [{ resting, resume, draft }] = useState(() => found(session.snapshot, rows));
  const actor = useActorRef(drillMachine, { input: { rows, draft }, ...(resting ? { snapshot: resting } : {}) });
  const state = useSelector(actor, (now) => now);
  const { elsewhere, enter } = useLive(session.id, isLive(state.value) || state.matches("interrupted"));
  const forgotten = useRef(false);
  const kept = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback(
    (event: DrillEvent) => {
      if (beginning.has(event.type)) void enter(() => actor.send(event));
      else actor.send(event);
    },
    [actor, enter],
  );
  useEffect(() => {
    if (resume && !(waits && resume.to === "preparing") && reloadedLive(session.id, page)) send(resume);
  }, [resume, send, session.id, page, waits]);
  useEffect(() => {
    const keeper = keep(session.id, actor.getPersistedSnapshot());
    const note = () => {
      if (!forgotten.current) kept.current = keeper(actor.getPersistedSnapshot());
    };
    const following = actor.subscribe(note);
    return () => {
      note();
      following.unsubscribe();
    };
  }, [actor, session.id]);
  useEffect(() => {
    if (!sameRows(actor.getSnapshot().context.rows, rows)) send({ type: "ROWS", rows });
  }, [actor, send, rows]);
  const forget = useCallback(() => {
    forgotten.current = true;
    return kept.current;
  }, []);
  return { state, send, elsewhere, forget };
}

/** Sends what is new, one after the other, so that the last one is the one that stays. */
function keep(sessionId: string, first: unknown) {
  const written = (snapshot: unknown) => JSON.stringify({ version: drillVersion, snapshot });
  let last = written(first);
  let sending: Promise<unknown> = Promise.resolve();
  return (snapshot: unknown) => {
    const body = written(snapshot);
    if (body === last) return sending;
    last = body;
    const post = () =>
      last === body
        ? fetch(paths.snapshot(sessionId), { method: "POST", keepalive: true, headers: { "content-type": "application/json" }, body }).catch(() => undefined)
        : undefined;
    return (sending = sending.then(post));
  };
}
