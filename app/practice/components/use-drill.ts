import { useActorRef, useSelector } from "@xstate/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { paths } from "~/paths";
import { holding } from "../kept-snapshot";
import { type DrillEvent, drillMachine, drillVersion } from "../machine";
import type { SessionOnPage } from "../model";
import { rowsOf, sameRows } from "../rows";

/** Runs a session's machine: begins where the page stood, follows the rows, and keeps each change for the next reload. */
export function useDrill(session: SessionOnPage) {
  const rows = useMemo(() => rowsOf(session), [session]);
  const [kept] = useState(() => holding(session.snapshot, rows));
  const actor = useActorRef(drillMachine, { input: { rows }, ...(kept ? { snapshot: kept } : {}) });
  const state = useSelector(actor, (now) => now);
  const send = useCallback((event: DrillEvent) => actor.send(event), [actor]);
  useEffect(() => {
    const keeper = keep(session.id);
    const following = actor.subscribe(() => keeper(actor.getPersistedSnapshot()));
    if (kept) send({ type: "RELOADED" });
    return () => {
      keeper(actor.getPersistedSnapshot());
      following.unsubscribe();
    };
  }, [actor, send, kept, session.id]);
  useEffect(() => {
    if (!sameRows(actor.getSnapshot().context.rows, rows)) send({ type: "ROWS", rows });
  }, [actor, send, rows]);
  return { state, send };
}

/** Sends what is new, one after the other, so that the last one is the one that stays. */
function keep(sessionId: string) {
  let last = "";
  let sending: Promise<unknown> = Promise.resolve();
  return (snapshot: unknown) => {
    const body = JSON.stringify({ version: drillVersion, snapshot });
    if (body === last) return;
    last = body;
    const post = () =>
      last === body
        ? fetch(paths.snapshot(sessionId), { method: "POST", keepalive: true, headers: { "content-type": "application/json" }, body }).catch(() => undefined)
        : undefined;
    sending = sending.then(post);
  };
}
