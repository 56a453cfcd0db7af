import { Field } from "~/ui/field";
import { useReader } from "~/ui/reader";
import { codesInWords } from "../import/codes-in-words";
import type { ImportOnPage } from "../import/model";

/** Says that codes of the file are here already, and keeps other clients of the same codes apart. */
export function ImportCodes({ shown, error }: { shown: ImportOnPage; error: string | undefined }) {
  const { locale } = useReader();
  const said = codesInWords(shown, locale);
  if (!said) return null;
  return (
    <div id="codes" className="max-w-measure border-l-2 border-line pl-4">
      <p className="mb-3">{said}</p>
      <Field
        name="codePrefix"
        label="Put before every client code"
        hint="Leave it empty where they are the same clients."
        defaultValue={shown.mapping.codePrefix}
        maxLength={20}
        autoComplete="off"
        error={error}
        className="max-w-xs"
      />
    </div>
  );
}
