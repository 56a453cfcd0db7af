import { useReader } from "~/ui/reader";
import { counted } from "../import/check-in-words";
import type { ImportOnPage } from "../import/model";

/** How far it is to the import, before the page is read from top to bottom. */
export function ImportLead({ shown: { fileName, sheet, rowCount, questions, check } }: { shown: ImportOnPage }) {
  const { locale } = useReader();
  const [first, ...others] = questions;
  return (
    <>
      <span className="wrap-anywhere">
        {fileName}
        {sheet && `, sheet “${sheet}”`}
      </span>
      , {counted(rowCount, "row", "rows", locale)}.{" "}
      {first ? (
        <a href={first.column === undefined ? `#${first.about}` : `#column-${first.column}`} className="link">
          {others.length === 0 ? "One thing is still to be said." : `${counted(questions.length, "thing", "things", locale)} are still to be said.`}
        </a>
      ) : (
        check && (
          <>
            Everything is said: look it through, and import it{" "}
            <a href="#result" className="link">
              at the end
            </a>
            .
          </>
        )
      )}
    </>
  );
}
