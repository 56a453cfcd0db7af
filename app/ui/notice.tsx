import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

const kinds = {
  info: { icon: Info, word: "Note", look: "border-edge text-ink", tint: "text-muted" },
  problem: { icon: CircleAlert, word: "Problem", look: "border-plum text-ink", tint: "text-plum" },
  done: { icon: CircleCheck, word: "Done", look: "border-pine text-ink", tint: "text-pine" },
} as const;

type Props = { kind?: keyof typeof kinds; title?: string; children?: ReactNode; className?: string };

/** One sentence about what has just happened or stands in the way. Announced: at once for a problem, politely otherwise. */
export function Notice({ kind = "info", title, children, className }: Props) {
  const { icon: Icon, word, look, tint } = kinds[kind];
  return (
    <div role={kind === "problem" ? "alert" : "status"} className={classes("flex max-w-measure gap-3 border-l-2 py-1 pl-4", look, className)}>
      <Icon aria-hidden="true" className={classes("mt-1 size-5 shrink-0", tint)} strokeWidth={1.75} />
      <div className="min-w-0">
        <span className="sr-only">{word}: </span>
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
