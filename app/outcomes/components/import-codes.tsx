import { CheckboxGroup } from "~/ui/checkbox-group";
import { Field } from "~/ui/field";
import { useReader } from "~/ui/reader";
import { codesInWords } from "../import/codes-in-words";
import type { ImportOnPage } from "../import/model";
import { ImportQuestion } from "./import-question";

/** Asks whose the codes are that are here already, and keeps other clients of the same codes apart. */
export function ImportCodes({ shown, errors }: { shown: ImportOnPage; errors: Record<string, string> }) {
  const { locale } = useReader();
  const { codes, mapping, questions } = shown;
  const said = codesInWords(shown, locale);
  if (!said) return null;
  return (
    <ImportQuestion about="codes" questions={questions}>
      <div className="max-w-measure space-y-4">
        {codes.here > 0 ? (
          <CheckboxGroup name="sameClients" legend={said} defaultValue={mapping.sameClients ? ["yes"] : []} options={[{ value: "yes", label: codes.here === 1 ? "It is the same client" : "They are the same clients" }]} />
        ) : (
          <p>{said}</p>
        )}
        <Field
          name="codePrefix"
          label="Put before every client code"
          hint="Leave it empty where they are the same clients."
          defaultValue={mapping.codePrefix}
          maxLength={20}
          autoComplete="off"
          error={errors.codePrefix}
          className="max-w-xs"
        />
      </div>
    </ImportQuestion>
  );
}
