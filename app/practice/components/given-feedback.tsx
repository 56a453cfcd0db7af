import type { ReactNode } from "react";

/** What one reviewer gave one take; review draws it. */
export type GivenFeedback = { reviewId: string; takeId: string; takeNumber: number; tryNext: string; shown: ReactNode };

/** What came back on the take in hand. */
export function FeedbackOnTake({ number, feedback }: { number: number; feedback: GivenFeedback[] }) {
  if (feedback.length === 0) return null;
  return (
    <section aria-labelledby="feedback" className="border-t border-line pt-6">
      <h2 id="feedback" className="mb-4 text-xl">
        Feedback on take {number}
      </h2>
      <Each feedback={feedback} />
    </section>
  );
}

/** What came back on the other takes, folded, each take by itself and the newest first. */
export function EarlierFeedback({ feedback }: { feedback: GivenFeedback[] }) {
  const takes = [...new Set(feedback.map(({ takeNumber }) => takeNumber))].toSorted((a, b) => b - a);
  if (takes.length === 0) return null;
  return (
    <div className="divide-y divide-line border-y border-line">
      {takes.map((number) => (
        <details key={number} className="py-3">
          <summary className="w-fit py-1 font-serif text-xl hover:text-pine">Earlier feedback (take {number})</summary>
          <div className="pt-4 pb-3">
            <Each feedback={feedback.filter(({ takeNumber }) => takeNumber === number)} />
          </div>
        </details>
      ))}
    </div>
  );
}

function Each({ feedback }: { feedback: GivenFeedback[] }) {
  return (
    <div className="grid gap-8 divide-y divide-line *:not-last:pb-8">
      {feedback.map(({ reviewId, shown }) => (
        <div key={reviewId}>{shown}</div>
      ))}
    </div>
  );
}

/** The one thing to try, in sight of whoever has just tried it. */
export function TryNext({ feedback: [latest] }: { feedback: GivenFeedback[] }) {
  if (!latest) return null;
  return (
    <p className="max-w-measure">
      <span className="text-muted">To try next time: </span>
      {latest.tryNext}
    </p>
  );
}
