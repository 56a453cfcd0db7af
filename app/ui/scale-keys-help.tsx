import type { ReactNode } from "react";

type Props = {
  /** Whether there are scales of words, and whether there are scales of points. */
  words?: boolean;
  points?: boolean;
  /** The lowest and the highest of other scores, which are whole numbers. */
  whole?: [string, string];
  /** What other keys the page has. */
  children?: ReactNode;
};

/** How a form of rated items is filled in by keyboard; stands once above them, and not where there is no keyboard. */
export function ScaleKeys({ words = true, points = true, whole, children }: Props) {
  return (
    <p className="max-w-measure text-sm text-muted max-lg:hidden pointer-coarse:hidden">
      {words && (
        <>
          <Key>1</Key> to <Key>3</Key> choose by place,{" "}
        </>
      )}
      {points && (
        <>
          <Key>1</Key> to <Key>5</Key> score{words && " a skill"}, with <Key>Shift</Key> the half point above,{" "}
        </>
      )}
      {whole && (
        <>
          <Key>{whole[0]}</Key> to <Key>{whole[1]}</Key> score,{" "}
        </>
      )}
      <Key>x</Key> where it cannot be rated, <Key>Enter</Key> goes on.{children && <> {children}</>}
    </p>
  );
}

/** A key as it is named on a keyboard. */
export function Key({ children }: { children: string }) {
  return <kbd className="rounded-sm border border-line bg-sheet px-1.5 py-0.5 font-sans text-xs text-ink">{children}</kbd>;
}
