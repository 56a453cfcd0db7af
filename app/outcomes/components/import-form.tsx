import { Form, useLocation, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import { comesToNothing } from "../import/check-in-words";
import type { KnownMeasure } from "../import/known-measure";
import type { ImportOnPage } from "../import/model";
import { ImportColumns } from "./import-columns";
import { ImportOtherColumns, otherColumn } from "./import-other-columns";
import { ImportProgress } from "./import-progress";
import { ImportPreview } from "./import-preview";
import { ImportQuestions } from "./import-questions";
import { ImportResult } from "./import-result";
import { useImportProgress } from "./use-import-progress";

type Props = { shown: ImportOnPage; visible: number[]; chosen: number[]; measures: KnownMeasure[]; errors: Record<string, string>; changed: boolean };

/** What a file holds, what it leaves open, and what will come in. Whatever is changed counts only once it is checked. */
export function ImportForm({ shown, visible, chosen, measures, errors, changed }: Props) {
  const { key } = useLocation();
  const [changedAt, setChangedAt] = useState<string | null>(null);
  const dirty = changedAt === key;
  const busy = useNavigation().formData?.get("intent");
  const progress = useImportProgress(busy ? paths.importProgress(shown.id) : null);
  const { questions, check } = shown;
  return (
    // A mapping that was settled anew fills the fields anew.
    <Form key={JSON.stringify(shown.mapping)} method="post" noValidate onChange={({ target }) => !(target instanceof HTMLSelectElement && target.name === otherColumn) && setChangedAt(key)}>
      {/* Enter in a field presses the first button: that one looks the file through again, and does nothing else. */}
      <button name="intent" value="check" hidden />
      {check && <input type="hidden" name="seal" value={check.seal} />}
      {/* What is chosen while the answer is under way would be lost in it. */}
      <fieldset disabled={busy !== undefined && busy !== null} className="mt-12 min-w-0 border-t border-line pt-6">
        <Section title="What the columns hold" hint="Most of it is read from their names. Change what is not right.">
          <p id="columns" tabIndex={-1} className="mb-4 max-w-measure font-medium text-pine outline-none empty:hidden">
            {questions.find(({ about, column }) => about === "columns" && column === undefined)?.text}
          </p>
          <ImportColumns shown={shown} visible={visible} measures={measures} errors={errors} />
          <ImportOtherColumns shown={shown} visible={visible} chosen={chosen} measures={measures} />
        </Section>
        <Section title="The first rows" hint={`Of ${shown.rowCount} in “${shown.fileName}”, as they stand in it.`}>
          <ImportPreview shown={shown} visible={visible} />
        </Section>
        {shown.mapping.columns.some(({ as }) => ["score", "item", "value"].includes(as)) && (
          <Section title="How the file is read" split hint="What is chosen already is our reading of the file. Change it where you know better.">
            <ImportQuestions shown={shown} measures={measures} errors={errors} />
          </Section>
        )}
      </fieldset>
      <Section title="What will come in">
        <ImportResult importId={shown.id} check={check} comesIn={shown.comesIn} questions={questions} changed={changed} />
        <div className="mt-6 flex flex-wrap items-center gap-4">
          {check && !dirty && !comesToNothing(check) && (
            <Button name="intent" value="import" busy={busy === "import"}>
              Import outcomes
            </Button>
          )}
          <Button name="intent" value="check" variant={check && !dirty && !comesToNothing(check) ? "quiet" : "primary"} busy={busy === "check"}>
            {check ? "Check again" : "Check"}
          </Button>
          <Button name="intent" value="discard" variant="quiet" busy={busy === "discard"} className="border-transparent">
            Throw this file away
          </Button>
        </div>
        {dirty && check && <p className="mt-3 text-muted">Something was changed. Check again to see what will come in.</p>}
        {(busy === "import" || busy === "check") && <ImportProgress progress={progress} className="mt-6" />}
      </Section>
    </Form>
  );
}
