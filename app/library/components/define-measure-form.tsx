import { Form, Link, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { DefineMeasureFields } from "./define-measure-fields";

type Props = {
  given: Record<string, string>;
  errors: Record<string, string>;
  /** Of an own measure, where one is changed. */
  changes: string | null;
};

/** A measure of the programme's own; after a refusal everything stands as it was written. */
export function DefineMeasureForm({ given, errors, changes }: Props) {
  const busy = useNavigation().formMethod === "POST";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid], [aria-describedby$=error] input")?.focus();
  }, [errors]);
  return (
    <Form ref={form} method="post" action={changes ? `${paths.measures()}?change=${given.slug}#define` : `${paths.measures()}#define`} className="space-y-6">
      <DefineMeasureFields given={given} errors={errors} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button name="intent" value="define" busy={busy}>
          {changes ? "Save the new edition" : "Define this measure"}
        </Button>
        {changes && (
          <Link to={paths.measures()} className="link">
            Leave it as it is
          </Link>
        )}
      </div>
    </Form>
  );
}
