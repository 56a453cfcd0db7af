import { type Capture, useCapture } from "~/recordings";
import type { SessionOnPage } from "../model";
import { useJoined } from "./use-answer";
import { useDrill } from "./use-drill";
import { useSettling } from "./use-settling";
import { useStopping } from "./use-stopping";

type Open = Pick<SessionOnPage, "id" | "takes" | "criteria" | "given" | "snapshot"> & { vignette: Pick<SessionOnPage["vignette"], "timeLimitSeconds"> };

/** One recorder for all that is answered one after the other: camera and microphone stay open between two. */
export function useSharedRecorder({ id, vignette }: Open, withVideo: boolean): Capture {
  return useCapture({ purpose: "take", forId: id, maxSeconds: vignette.timeLimitSeconds, withVideo, holds: true });
}

type Where = Parameters<typeof useDrill>[1] & { page: string; /** Where stopping it leads. */ then?: string | undefined };

/** What is answered now by the shared recorder, on the page at this address, and the way to stop it. */
export function useOneOfSeveral(open: Open, { then, ...where }: Where, shared: Capture) {
  const { page } = where;
  const drill = useDrill(open, where);
  const capture = useJoined(drill, shared, open.id);
  useSettling(open, capture, drill.state.matches("interrupted"));
  return { drill, capture, ...useStopping(page, drill, capture, then) };
}
