/** How a form of rated items is filled in by keyboard; stands once above them. */
export function ScaleKeys() {
  return (
    <p className="text-sm text-muted max-lg:hidden">
      <Key>1</Key> to <Key>5</Key> scores, with <Key>Shift</Key> the half point above, <Key>x</Key> where it cannot be rated, <Key>Enter</Key>{" "}
      goes on.
    </p>
  );
}

function Key({ children }: { children: string }) {
  return <kbd className="rounded-sm border border-line bg-sheet px-1.5 py-0.5 font-sans text-xs text-ink">{children}</kbd>;
}
