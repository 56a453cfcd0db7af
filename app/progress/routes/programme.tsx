import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ProgrammePeople } from "~/accounts";
import { guarded, programmeAction, programmePage, withRole } from "~/accounts/index.server";
import { LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import { ProgrammeOverview } from "../components/programme-overview";
import { programmeOverview } from "../programme-overview.server";

export const meta: MetaFunction = () => [{ title: "Programme · Bunting" }];

const declared = {
  params: z.object({}),
  search: z.object({ left: z.uuid().optional().catch(undefined), cohort: z.uuid().optional().catch(undefined), person: z.string().trim().max(100).catch("").default("") }),
  access: withRole("programme_lead"),
};

export const loader = guarded(declared, async ({ viewer, search, context }) => {
  const [programme, overview] = await Promise.all([programmePage(viewer, search.left), programmeOverview(viewer, context)]);
  return { programme, overview, asked: search.person, opened: search.cohort ?? null };
});

export const action = guarded(declared, async ({ viewer, request }) => programmeAction(viewer, await request.formData()));

export default function Programme() {
  const { programme, overview, asked, opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const many = programme.people.length === 1 ? "One person is" : `${programme.people.length} people are`;
  return (
    <Page
      title={programme.organisation.name}
      lead={`${many} in this programme.`}
      actions={
        <div className="flex flex-wrap gap-3">
          {programme.invitations.length > 0 && (
            <LinkButton variant="quiet" to="#invitations">
              Invitations that wait: {programme.invitations.length}
            </LinkButton>
          )}
          <LinkButton variant="quiet" to="#invite">
            Invite a person
          </LinkButton>
        </div>
      }
    >
      <ProgrammeOverview overview={overview} answer={answer} everybody={programme.people} opened={opened} />
      <ProgrammePeople programme={programme} answer={answer} asked={asked} />
    </Page>
  );
}
