import type { ReactNode } from "react";
import { useId } from "react";
import { classes } from "./classes";

type PageProps = {
  title: string;
  /** The way to the pages beside it, above everything. */
  nav?: ReactNode;
  /** The way back, above the heading. */
  back?: ReactNode;
  lead?: ReactNode;
  narrow?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
};

/** A page's heading and body. Every page begins at the same left edge; `narrow` keeps forms and reading to one column. */
export function Page({ title, nav, back, lead, narrow = false, actions, children }: PageProps) {
  return (
    <div className={classes("mx-auto w-full max-w-page px-5 pb-24 sm:px-8", nav ? "pt-4 sm:pt-6" : "pt-10 sm:pt-14")}>
      {nav && (
        <div data-screen-only className="mb-6 sm:mb-8">
          {nav}
        </div>
      )}
      <div className={classes(narrow && "max-w-[664px]")}>
        <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <div className="max-w-measure">
            {back && <div className="mb-2">{back}</div>}
            <h1 className="text-2xl sm:text-3xl">{title}</h1>
            {lead && <div className="mt-3 text-lg wrap-anywhere text-muted">{lead}</div>}
          </div>
          {actions}
        </div>
        {children}
      </div>
    </div>
  );
}

type SectionProps = {
  title: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  id?: string;
  /** On a wide screen the heading stands to the left of what it heads. */
  split?: boolean;
  /** Left out on paper. */
  screenOnly?: boolean;
  children?: ReactNode;
};

/** A part of a page under its own heading, set off by a hairline. */
export function Section({ title, hint, actions, id, split = false, screenOnly = false, children }: SectionProps) {
  const made = useId();
  const heading = id ? `${id}-title` : made;
  return (
    <section id={id} data-screen-only={screenOnly ? "" : undefined} aria-labelledby={heading} className={classes("mt-12 border-t border-line pt-6 first:mt-0 first:border-t-0 first:pt-0", split && "lg:grid lg:grid-cols-[2fr_3fr] lg:gap-x-16")}>
      <div className="mb-4 flex break-after-avoid flex-wrap content-start items-baseline justify-between gap-x-8 gap-y-2">
        <div className="max-w-measure">
          <h2 id={heading} className="text-xl">
            {title}
          </h2>
          {hint && <div className="mt-1 text-muted">{hint}</div>}
        </div>
        {actions}
      </div>
      {split ? <div className="min-w-0">{children}</div> : children}
    </section>
  );
}
