import { useEffect, useRef, useState } from "react";
import type { Progress } from "../import/progress";

const everyMs = 700;

/**
 * How far work on a file has come, asked for again and again while there is an address to ask; null as long as nothing is
 * known. `over` is called once the answer is that nothing is under way (any more).
 */
export function useImportProgress(address: string | null, over?: () => void): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  const whenOver = useRef(over);
  useEffect(() => {
    whenOver.current = over;
  });
  useEffect(() => {
    if (address === null) return;
    let asking = true;
    let timer = setTimeout(() => void ask(), everyMs);
    const ask = async () => {
      const found = await askFor(address);
      if (!asking) return;
      if (found !== undefined) setProgress(found);
      if (whenOver.current && found !== undefined && found?.state !== "going") whenOver.current();
      else timer = setTimeout(() => void ask(), everyMs);
    };
    return () => {
      asking = false;
      clearTimeout(timer);
      setProgress(null);
    };
  }, [address]);
  return progress;
}

/** Undefined where nobody answers, because the server starts anew or the network is away: then it is asked again. */
async function askFor(address: string): Promise<Progress | null | undefined> {
  try {
    const answer = await fetch(address, { redirect: "manual", cache: "no-store" });
    return answer.ok ? ((await answer.json()) as Progress | null) : undefined;
  } catch {
    return undefined;
  }
}
