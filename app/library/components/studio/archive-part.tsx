import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/field";
import { Section } from "~/ui/page";

type Props = { choices: { value: string; label: string }[] };

/** Takes what is published out as one archive, and leads to where another programme's comes in. */
export function ArchivePart({ choices }: Props) {
  return (
    <Section split title="Share" id="share" hint="One archive holds the words, and each clip whose people agreed to that when it was published.">
      <div className="space-y-8">
        {choices.length > 0 && (
          <form method="get" action={paths.studioExport()} className="space-y-4">
            <CheckboxGroup name="item" legend="What goes into the archive" hint="Everything, where nothing is chosen." options={choices} />
            <Button variant="quiet">Export an archive</Button>
          </form>
        )}
        <LinkButton variant="quiet" to={paths.studioImport()}>
          Bring in an archive
        </LinkButton>
      </div>
    </Section>
  );
}
