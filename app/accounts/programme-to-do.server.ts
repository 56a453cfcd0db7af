import { pendingInvitations } from "./store/invitations.server";
import { membersOf } from "./store/members.server";
import { supervisionsIn } from "./store/supervision.server";
import type { Viewer } from "./viewer";

/** Whom a programme lead has to look after, by name: who was invited and is not in yet, and trainees whom nobody supervises. */
export async function programmeToDo(viewer: Viewer): Promise<{ invited: string[]; unsupervised: string[] }> {
  const [invitations, members, pairs] = await Promise.all([pendingInvitations(viewer), membersOf(viewer), supervisionsIn(viewer)]);
  const alone = members.filter(({ personId, roles }) => roles.includes("trainee") && !pairs.some(({ superviseeId }) => superviseeId === personId));
  return { invited: invitations.map(({ name, email }) => name || email), unsupervised: alone.map(({ name }) => name) };
}
