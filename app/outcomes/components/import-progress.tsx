import { useEffect, useRef, useState } from "react";
import { useReader } from "~/ui/reader";
import { type Progress, beginning, progressInWords } from "../import/progress";

const saidEveryMs = 8_000;

/** How far long work on a file has come. The bar has no length as long as it is not known how much is left. */
export function ImportProgress({ progress, className }: { progress: Progress | null; className?: string }) {
  const { locale } = useReader();
  const words = progress ? progressInWords(progress, locale) : beginning;
  const said = useNowAndThen(words);
  return (
    <div className={className}>
      <progress
        aria-label="How far it has come"
        className="h-2 w-full max-w-measure accent-pine"
        {...(progress && progress.total > 0 && { max: progress.total, value: progress.done })}
      />
      <p aria-hidden="true" className="mt-1 text-muted tabular-nums">
        {words}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** The same words, but so seldom that they can be said aloud. */
function useNowAndThen(words: string): string {
  const [said, setSaid] = useState(words);
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  });
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), saidEveryMs);
    return () => clearInterval(timer);
  }, []);
  return said;
}
