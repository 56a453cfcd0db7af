import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Notice } from "~/ui/notice";
import type { Person } from "../model";

type Props = {
  supervisors: Person[];
  /** What they may see, such as "this take". */
  what: string;
  /** What is said of it while there is nobody, such as "Your take is kept". */
  kept: string;
  problem: string | null;
  busy: boolean;
};

/** The end of a form that submits: to whom it goes, at first to everyone who supervises, and the button. */
export function SubmitForReview({ supervisors, what, kept, problem, busy }: Props) {
  return (
    <>
      {supervisors.length > 0 ? (
        <CheckboxGroup
          name="reviewer"
          legend={`Who may see and rate ${what}`}
          options={supervisors.map(({ personId, name }) => ({ value: personId, label: name }))}
          defaultValue={supervisors.map(({ personId }) => personId)}
        />
      ) : (
        <NobodySupervises kept={kept} />
      )}
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button name="intent" value="submit" busy={busy}>
        Submit for review
      </Button>
    </>
  );
}

/** Where there is nobody to submit to: what can be done about that. */
export const NobodySupervises = ({ kept }: Pick<Props, "kept">) => <Notice>Nobody supervises you yet. {kept}; ask your programme lead to name a supervisor.</Notice>;
