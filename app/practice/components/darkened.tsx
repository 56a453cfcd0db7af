import { type ReactNode, useEffect, useRef } from "react";

type Props = { label: string; onEscape: () => void; children: ReactNode };

/** The whole screen, dark, and nothing else to look at or to tab to while it is there. */
export function Darkened({ label, onEscape, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const root = document.documentElement;
    const theme = root.dataset.theme;
    // The strip that is kept free for a scroll bar takes its colour from the root.
    root.dataset.theme = "dark";
    dialog.current?.showModal();
    return () => {
      if (theme) root.dataset.theme = theme;
      else delete root.dataset.theme;
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      data-theme="dark"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
      // Browsers close it in spite of that when Escape is pressed again: what is being recorded stays in sight.
      onClose={({ currentTarget }) => currentTarget.isConnected && currentTarget.showModal()}
      className="fixed inset-0 m-0 flex size-full max-h-none max-w-none flex-col border-0 bg-black p-0 select-none"
    >
      {children}
    </dialog>
  );
}
