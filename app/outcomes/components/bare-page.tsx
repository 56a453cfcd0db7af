import type { ReactNode } from "react";

/** A page for somebody who is nobody here: one column, large type, no way elsewhere. */
export function BarePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto min-h-dvh w-full max-w-[720px] px-5 py-10 sm:px-8 sm:py-14">
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      <div className="mt-6">{children}</div>
    </main>
  );
}
