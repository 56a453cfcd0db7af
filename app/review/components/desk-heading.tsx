import type { MouseEvent, ReactNode } from "react";

type Props = {
  title: string;
  /** Whether the form with the scores stands on the page. */
  open: boolean;
  /** What is folded away, and the paragraphs of it. */
  folded: { title: string; paragraphs: string[] };
  children: ReactNode;
};

/** What a review is about; and the way past the player. */
export function DeskHeading({ title, open, folded, children }: Props) {
  return (
    <header className="relative mb-6">
      <h1 className="text-2xl">{title}</h1>
      {open && (
        <a href="#scores" onClick={toScores} className="link absolute right-0 bottom-full bg-paper px-2 not-focus:sr-only">
          To the scores
        </a>
      )}
      <p className="mt-1 text-muted">{children}</p>
      <details className="mt-2 max-w-measure">
        <summary className="w-fit text-sm text-pine">{folded.title}</summary>
        {folded.paragraphs.map((text) => (
          <p key={text} className="mt-2">
            {text}
          </p>
        ))}
      </details>
    </header>
  );
}

/** Straight onto the first scale, where the keys work. */
function toScores(event: MouseEvent) {
  const first = document.querySelector("#scores [data-scale]");
  const radio = first?.querySelector<HTMLInputElement>("input:checked") ?? first?.querySelector<HTMLInputElement>("input[type=radio]");
  if (!radio) return;
  event.preventDefault();
  radio.focus();
}
