import { RadioGroup } from "~/ui/field";
import { useReader } from "~/ui/reader";
import { dateExample } from "../import/date-example";
import type { KnownMeasure } from "../import/known-measure";
import type { Mapping } from "../import/mapping";
import type { ImportOnPage } from "../import/model";
import { asksDatesAreSessions, dateOrdersAsked, occasionsToldBy, primaryChoices } from "../import/settle-mapping";
import { ImportClosed } from "./import-closed";
import { ImportCodes } from "./import-codes";
import { ImportLate } from "./import-late";
import { ImportMeanings } from "./import-meanings";
import { ImportMerged } from "./import-merged";
import { ImportOccasions } from "./import-occasions";
import { ImportQuestion, chosen } from "./import-question";
import { ImportWhich } from "./import-which";

type Props = { shown: ImportOnPage; measures: KnownMeasure[]; errors: Record<string, string> };

/** What the file cannot say by itself, as far as it applies to this file. */
export function ImportQuestions({ shown, measures, errors }: Props) {
  const { mapping, questions } = shown;
  const choices = primaryChoices(mapping.columns, measures);
  return (
    <div className="space-y-10">
      <ImportMerged merged={shown.merged} />
      <ImportCodes shown={shown} errors={errors} />
      <ImportWhich shown={shown} measures={measures} />
      <ImportMeanings shown={shown} measures={measures} />
      <Dates shown={shown} />
      {occasionsToldBy(mapping.columns).length > 1 && (
        <ImportQuestion about="occasion" questions={questions}>
          <RadioGroup
            name="occasionBy"
            legend="What tells one occasion from another?"
            hint="Two rows of a client with the same one are the same occasion."
            {...chosen(mapping.occasionBy)}
            options={occasionsToldBy(mapping.columns).map((value) => ({ value, label: ways[value] }))}
          />
        </ImportQuestion>
      )}
      {mapping.occasions.length > 0 && (
        <ImportQuestion about="occasions" questions={questions}>
          <ImportOccasions mapping={mapping} errors={errors} />
        </ImportQuestion>
      )}
      {asksDatesAreSessions(mapping) && (
        <ImportQuestion about="sessions" questions={questions}>
          <RadioGroup
            name="datesAreSessions"
            legend="Was a score taken at every session?"
            {...chosen(mapping.datesAreSessions === null ? null : mapping.datesAreSessions ? "yes" : "no")}
            options={[
              { value: "yes", label: "Yes: each date is a session" },
              { value: "no", label: "No: only at some sessions, so the number of sessions is not known" },
            ]}
          />
        </ImportQuestion>
      )}
      <ImportClosed shown={shown} />
      <ImportLate shown={shown} />
      {choices.length > 1 && (
        <ImportQuestion about="primary" questions={questions}>
          <RadioGroup
            name="primary"
            legend="Which measure is a treatment judged by?"
            hint={`Progress, recovery and the course in the list go by it. The others are shown beside it.${shown.codes.here > 0 ? " A treatment that is here already keeps its own." : ""}`}
            {...chosen(mapping.primary)}
            options={choices.map(({ key, short, name }) => ({ value: key, label: short, ...(name !== short && { hint: name }) }))}
          />
        </ImportQuestion>
      )}
    </div>
  );
}

const ways: Record<NonNullable<Mapping["occasionBy"]>, string> = {
  date: "The date",
  session: "The session’s number",
  label: "The named occasion in its column",
  columns: "The score’s own column",
};

function Dates({ shown: { columns, firstRows, mapping, questions } }: { shown: ImportOnPage }) {
  const orders = dateOrdersAsked(columns, mapping);
  const { locale } = useReader();
  if (orders.length < 2) return null;
  const example = dateExample(columns, firstRows, mapping, orders);
  const label = { ymd: "The year comes first", dmy: "The day comes first", mdy: "The month comes first", yymd: "The year comes first" };
  const reading = (order: (typeof orders)[number]) => example?.readings.find((one) => one.order === order)?.day;
  return (
    <ImportQuestion about="dates" questions={questions}>
      <RadioGroup
        name="dateOrder"
        legend={example ? `What is ${example.written}?` : "How are the dates written?"}
        {...chosen(mapping.dateOrder)}
        options={orders.map((order) => {
          const day = reading(order);
          return { value: order, label: example && day ? `${example.written} is ${inFull(day, locale)}` : label[order], ...(day && { hint: label[order] }) };
        })}
      />
    </ImportQuestion>
  );
}

const inFull = (day: string, locale: string) => new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
