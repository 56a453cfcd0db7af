import { paths } from "~/paths";
import { useReader } from "~/ui/reader";
import { changedSince, checkInWords } from "../import/check-in-words";
import type { Check, Question, ComesIn as Whom } from "../import/model";
import { ComesIn } from "./import-comes-in";
import { LeftOut } from "./import-refusals";

/** What will come in; or, while something is open, what has to be said before. */
export function ImportResult({ importId, check, comesIn, questions, changed }: { importId: string; check: Check | null; comesIn: Whom | null; questions: Question[]; changed: boolean }) {
  const { locale } = useReader();
  if (!check) {
    return (
      <div id="result" tabIndex={-1} className="outline-none">
        {questions.length === 0 ? <p>Nothing was checked yet.</p> : <Open questions={questions} />}
      </div>
    );
  }
  const [first, ...others] = checkInWords(check, locale);
  return (
    <>
      <div id="result" tabIndex={-1} className="max-w-measure outline-none">
        {changed && <p className="mb-3">{changedSince} This is what will come in now.</p>}
        <p className="font-serif text-xl">{first}</p>
        {others.length > 0 && <p className="mt-1">{others.join(" ")}</p>}
      </div>
      {comesIn && <ComesIn importId={importId} check={check} comesIn={comesIn} />}
      <LeftOut check={check} list={paths.importLeftOut(importId)} />
    </>
  );
}

function Open({ questions }: { questions: Question[] }) {
  return (
    <>
      <p>{questions.length === 1 ? "One thing is still to be said" : `${questions.length} things are still to be said`} before anything can come in:</p>
      <ul className="mt-2 list-disc space-y-1 pl-6">
        {questions.map(({ about, text, column }, at) => (
          <li key={at}>
            {about === "columns" && column === undefined ? (
              text
            ) : (
              <a href={`#${column === undefined ? about : `column-${column}`}`} className="link">
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
