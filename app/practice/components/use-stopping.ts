import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { paths } from "~/paths";
import type { Capture } from "~/recordings";
import { beatsSent } from "./use-beats";
import type { Drill } from "./use-drill";

const retryMs = 3000;

/**
 * Stops what is on the page at this address, without a reason, and keeps nothing of what is going on: not here, not on its way, not on the server, which is
 * told as soon as it can be reached. "unreachable" while it cannot.
 */
export function useStopping(page: string, { forget }: Drill, { state, key, discard, close }: Capture, then = `${paths.practice()}?stopped=1`) {
  const [stopped, setStopped] = useState<false | "stopping" | "unreachable">(false);
  const answer = useRef<string | null>(null);
  const navigate = useNavigate();
  const stop = () => {
    answer.current = state === "recording" ? key : null;
    setStopped("stopping");
  };
  const begun = stopped !== false;
  useEffect(() => {
    if (!begun) return;
    let here = true;
    void leave();
    return () => void (here = false);
    async function leave() {
      if (answer.current) await discard().catch(() => undefined);
      else close();
      await Promise.allSettled([forget(), beatsSent()]);
      while (here && !(await told(page, answer.current))) {
        setStopped("unreachable");
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
      if (here) navigate(then, { replace: true });
    }
    // Once: what stopped is gone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [begun]);
  return { stopped, stop };
}

/** Whether the server has heard of it. Beside the router, which would show an error page where there is no connection. */
async function told(page: string, key: string | null): Promise<boolean> {
  const body = new URLSearchParams({ intent: "leave", ...(key ? { key } : {}) });
  const answer = await fetch(page, { method: "POST", body, redirect: "manual" }).catch(() => null);
  return answer !== null && answer.status < 500;
}
