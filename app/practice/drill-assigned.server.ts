import { mailTo } from "~/accounts/index.server";
import type { Handlers } from "~/platform/jobs.server";
import { linkTo, mailIsSetUp } from "~/platform/mail.server";
import { paths } from "~/paths";
import type { PracticeEvents } from "./events";
import { unsafeAssignment } from "./store/assignments.server";

/** Tells the trainee by mail, without naming client, moment or skill. */
async function mailAssigned({ assignmentId }: PracticeEvents["drill.assigned"]): Promise<void> {
  const assignment = mailIsSetUp() && (await unsafeAssignment(assignmentId));
  if (!assignment || assignment.cancelledAt) return;
  await mailTo(assignment.organisationId, [assignment.traineeId], `drill.assigned ${assignmentId}`, {
    subject: "A drill was assigned to you",
    text: `Your supervisor has assigned you a drill. It leads your page for today, with the day by which it is due: ${linkTo(paths.today())}\n`,
  });
}

export const drillHandlers: Handlers<Pick<PracticeEvents, "drill.assigned">> = { "drill.assigned": mailAssigned };
