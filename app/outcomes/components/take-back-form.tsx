import { Button } from "~/ui/button";
import { FieldError, controlLook } from "~/ui/field-parts";

type Props = { problem: string | null; /** The id of the form with the answers, where there is one: a wrong PIN then loses none of them. */ within?: string };

/** For the clinician: the PIN gets the tablet back. */
export function TakeBackForm({ problem, within }: Props) {
  const id = within ?? "take-back";
  return (
    <div className="max-w-[320px]">
      {!within && <form id={id} method="post" autoComplete="off" />}
      <label htmlFor="pin" className="block font-medium">
        PIN of whoever handed the tablet over
      </label>
      <input
        id="pin"
        name="pin"
        form={id}
        type="password"
        // Browsers fill a password that they remember into any other field of this kind.
        autoComplete="one-time-code"
        inputMode="numeric"
        pattern="[0-9]{4,8}"
        maxLength={8}
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "pin-error" : undefined}
        className={`${controlLook(problem ?? undefined)} min-h-12 w-full`}
      />
      <FieldError id="pin">{problem}</FieldError>
      <Button form={id} name="intent" value="take-back" variant="quiet" className="mt-4 min-h-12">
        Take the tablet back
      </Button>
    </div>
  );
}
