import type { ReactNode } from "react";

type Props = {
  /** What has to be said before anything else; on a narrow screen it stands above the poster and its button. */
  note: ReactNode;
  poster: ReactNode;
  children: ReactNode;
};

/** One thing of the library: its words on the left, poster and button on the right; below each other where it is narrow. */
export function PosterBeside({ note, poster, children }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
      {note}
      <div className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">{poster}</div>
      <div className="max-w-measure *:first:mt-0 max-lg:mt-2">{children}</div>
    </div>
  );
}
