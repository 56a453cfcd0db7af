import { Button } from "~/ui/button";
import { type ClientsForm as Given, fieldOf } from "../administer/model";
import { ClientsItem } from "./clients-item";
import { NotMonitored } from "./not-monitored";

type Props = {
  form: Given;
  given: Record<string, number>;
  missing: string[];
  /** The client's own device. */
  own: boolean;
  /** It could not be taken just now. */
  later: boolean;
};

/** The id of the form with the answers. */
export const answersForm = "answers";

/** What a client reads and answers. It works without a script, keeps nothing in the browser and leads nowhere else. */
export function ClientsForm({ form: { measures, asksAboutRisk, contacts }, given, missing, own, later }: Props) {
  return (
    <>
      {missing.length > 0 && (
        <p role="alert" className="mb-8 border-l-4 border-plum px-5 py-2 text-lg">
          {missing.length === 1 ? "One question has" : `${missing.length} questions have`} no answer yet.{" "}
          <a href={`#${missing[0]}`} className="link">
            Go to {missing.length === 1 ? "it" : "the first of them"}
          </a>
          . What you answered is still here.
        </p>
      )}
      {later && (
        <p role="alert" className="mb-8 border-l-4 border-plum px-5 py-2 text-lg">
          Your answers could not be taken just now. They are still here: wait a moment, and press Send again.
        </p>
      )}
      {asksAboutRisk && <NotMonitored contacts={contacts} own={own} />}
      <form id={answersForm} method="post" autoComplete="off" className="mt-10">
        {measures.map((measure, index) => (
          <section key={measure.place} lang={measure.language} aria-labelledby={`stem-${measure.place}`} className="mb-14">
            {measures.length > 1 && (
              <p lang="en" className="text-muted">
                Part {index + 1} of {measures.length}
              </p>
            )}
            <h2 id={`stem-${measure.place}`} className="text-xl sm:text-2xl">
              {measure.stem}
            </h2>
            <div className="mt-8 grid gap-12">
              {measure.items.map((_, place) => {
                const field = fieldOf(measure.place, place + 1);
                return (
                  <ClientsItem key={field} measure={measure} item={place + 1} given={given[field]} missing={missing.includes(field)} contacts={contacts} own={own} />
                );
              })}
            </div>
            <p className="mt-8 text-sm text-muted">
              {measure.name}. {measure.notice}
            </p>
          </section>
        ))}
        {/* The PIN of the page around it, which belongs to this form too, is not asked for here. */}
        <Button name="intent" value="send" formNoValidate className="min-h-14 w-full text-lg">
          Send my answers
        </Button>
      </form>
      <form method="post" className="mt-6">
        <input type="hidden" name="intent" value="decline" />
        <Button variant="quiet" className="min-h-12 w-full">
          I would rather not answer
        </Button>
        <p className="mt-2 text-muted">Then nothing that you chose here is kept.</p>
      </form>
      {asksAboutRisk && (
        <div className="mt-12">
          <NotMonitored contacts={contacts} own={own} after />
        </div>
      )}
    </>
  );
}
