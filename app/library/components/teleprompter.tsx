import { ChevronDown } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";

type Props = {
  sentences: string[];
  /** Index of the line that is being said. */
  at: number;
  /** While the part is recorded the keyboard goes from line to line. */
  running: boolean;
  onNext: () => void;
};

/** The client's words, line by line, large enough to be read beside a camera. */
export function Teleprompter({ sentences, at, running, onNext }: Props) {
  const lines = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const [box, line] = [lines.current?.parentElement, lines.current?.children[at] as HTMLElement | undefined];
    if (!box || !line) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // Near the upper edge, which is nearest to the camera.
    const top = line.offsetTop - box.offsetTop - 16;
    box.scrollTo({ top, behavior: still ? "auto" : "smooth" });
  }, [at]);
  const controls = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!running) return;
    controls.current?.querySelector("button")?.focus({ preventScroll: true });
    // The higher the words stand on the screen, the closer the eyes are to the camera.
    lines.current?.parentElement?.scrollIntoView({ block: "start" });
  }, [running]);
  return (
    <div>
      <div className="rounded-md border border-line bg-wash pb-5">
        {/* Scrolled by keyboard, so it takes focus. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div tabIndex={0} role="region" aria-label="The client's words" className="h-72 scroll-mt-2 overflow-y-auto rounded-md px-5 text-center">
          <ol ref={lines} className="mx-auto max-w-[30ch] pt-2 pb-56 font-serif text-2xl leading-snug sm:text-3xl">
            {sentences.map((sentence, index) => (
              <li key={index} aria-current={index === at ? "step" : undefined} className={classes("py-3", index === at ? "text-ink" : "text-muted")}>
                {sentence}
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div ref={controls} className="mt-3 flex items-center justify-center gap-4">
        <Button type="button" variant="quiet" onClick={onNext} disabled={at + 1 >= sentences.length}>
          Next line <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
        <p className="text-sm text-muted">
          Line {at + 1} of {sentences.length}
        </p>
      </div>
    </div>
  );
}
