import { type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { Button, LinkButton } from "~/ui/button";
import { Field } from "~/ui/field";
import { fileLook } from "~/ui/file-look";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { takeArchive } from "../archive/take-archive.server";

export const meta: MetaFunction = () => [{ title: "Bring in an archive · Studio · Bunting" }];

const access = withRole("supervisor", "programme_lead");

export const loader = guarded({ params: nothing, search: nothing, access }, () => Promise.resolve(null));

export const action = guarded({ params: nothing, search: nothing, access }, async ({ viewer, request }) => {
  const taken = await takeArchive(viewer, request);
  if (!taken.ok && taken.missing) notFound();
  return taken.ok ? { problem: null, taken: taken.value } : { problem: taken.problem, taken: null };
});

const things = (n: number) => (n === 1 ? "One thing" : `${n} things`);

export default function StudioImport() {
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page
      narrow
      title="Bring in an archive"
      lead="An archive that another programme has exported from its studio. Everything in it becomes a draft of yours; you look at it and publish what you want."
      actions={
        <Link to={paths.studio()} className="link">
          The studio
        </Link>
      }
    >
      {answer?.problem && (
        <Notice kind="problem" className="mb-8">
          {answer.problem}
        </Notice>
      )}
      {answer?.taken && (
        <Notice kind="done" className="mb-8">
          {answer.taken.added > 0 ? `${things(answer.taken.added)} came in as ${answer.taken.added === 1 ? "a draft" : "drafts"} of yours. ` : "Nothing came in. "}
          {answer.taken.same > 0 && `${things(answer.taken.same)} ${answer.taken.same === 1 ? "was" : "were"} here already, with the same words. `}
          <Link to={paths.studio()} className="link">
            Look at the studio
          </Link>
        </Notice>
      )}
      <Form method="post" encType="multipart/form-data" className="space-y-6">
        <Field type="file" name="file" label="Archive" hint="A .zip file of at most 400 MB. It is looked through whole before anything of it is kept." accept=".zip,application/zip" className={fileLook} />
        <div className="flex flex-wrap gap-3">
          <Button busy={busy}>Bring it in</Button>
          <LinkButton variant="quiet" to={paths.studio()}>
            Leave it
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
