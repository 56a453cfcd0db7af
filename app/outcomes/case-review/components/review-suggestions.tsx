import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { written } from "../../in-words";
import type { ReviewList } from "../review-list.server";
import { ClientLine } from "./client-line";

/** Clients whom the caseload would put on the list. */
export function ReviewSuggestions({ suggestions, moreSuggestions, mayPut }: Pick<ReviewList, "suggestions" | "moreSuggestions"> & { mayPut: boolean }) {
  const { locale } = useReader();
  if (suggestions.length === 0) return null;
  return (
    <Section screenOnly title="Suggested by the caseload" id="suggested" hint={mayPut && "The scores raise a question here. Whether it is worth talking about is yours to say."}>
      <ul aria-label="Suggested by the caseload">
        {suggestions.map(({ line, question }) => (
          <li key={line.episodeId} className="border-b border-line py-5 first:pt-2 last:border-b-0 last:pb-0">
            <ClientLine line={line} />
            <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p className="max-w-measure font-serif">{question}</p>
              {mayPut && (
                <Form method="post" preventScrollReset data-screen-only="">
                  <input type="hidden" name="episodeId" value={line.episodeId} />
                  <IdempotencyKey round={line.episodeId} />
                  <Button variant="quiet" name="intent" value="put">
                    Put on the list<span className="sr-only">: {line.clientCode}</span>
                  </Button>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
      {moreSuggestions > 0 && (
        <p className="mt-4 text-muted">
          {moreSuggestions === 1 ? "One more" : `${written(moreSuggestions, locale)} more`} in the <Link to={paths.outcomes()} className="link">caseload</Link>.
        </p>
      )}
    </Section>
  );
}
