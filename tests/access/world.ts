import type { Viewer } from "~/accounts/index";
import { content } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { editionOf } from "~/progress/plan-on-page.server";
import { type MadeClip, makeOrganisationClip } from "../make/clips";
import { type Maker, maker } from "../make/maker";
import { type Organisation, leave, makeConsent, makeInvitation, makeOrganisation, makePerson, makeSession, supervise } from "../make/people";
import { type MadeSession, type MadeSubmission, type MadeTake, assign, makeDrillSession, makeTake, submit, withdraw } from "../make/practice";
import { makeCohort, makeLedgerEntry, makePlan } from "../make/plans";
import { makeReview } from "../make/reviews";
import { type MadeSitting, makeSitting } from "../make/sittings";
import { type Caseload, makeCaseload } from "./caseload";
import { type RunFixture, makeRuns } from "./conversation-entries";
import { type StudioFixture, makeDrafts } from "./studio-fixture";

/** Somebody who asks, and the name under which the tests speak of them. */
export type Visitor = { called: string; viewer: Viewer | null };

/** One trainee's answer with everything around it, and everybody who might ask for it. */
export type World = {
  organisation: Organisation;
  owner: Viewer;
  reviewer: Viewer;
  /** Was a reviewer of the owner's second answer until the owner withdrew it. */
  formerReviewer: Viewer;
  lead: Viewer;
  /** In the same organisation, for what a programme lead may change. */
  colleague: Viewer;
  departed: Viewer;
  invitation: { id: string; token: string };
  /** Everybody who leads the programme here. */
  leadsHere: Viewer[];
  /** The row of a sign-in of the owner's. */
  ownersSession: string;
  session: MadeSession;
  take: MadeTake;
  submission: MadeSubmission;
  withdrawn: MadeSubmission;
  assignmentId: string;
  reviewId: string;
  /** The reviewer's recordings of a client's part. */
  draftClip: MadeClip;
  publishedClip: MadeClip;
  /** One of a turn of a conversation, not published. */
  turnClip: MadeClip;
  caseload: Caseload;
  /** The owner's, which the reviewer is asked to sign; `edition` names the words to be signed. */
  plan: { id: string; key: string; edition: string };
  /** A colleague's, which somebody was asked to sign who supervises them no more. */
  formerPlan: { id: string };
  /** In the owner's ledger. */
  entry: { id: string; key: string };
  cohortId: string;
  /** The owner's, which goes on: its first clip is answered. */
  sitting: MadeSitting;
  /** The reviewer's. */
  runs: RunFixture;
  studio: StudioFixture;
  visitors: Visitor[];
};

export async function makeWorld(): Promise<World> {
  const make = maker(db(), "access");
  const organisation = await makeOrganisation(make, { name: "Here" });
  const owner = await makePerson(make, organisation, { roles: ["trainee"], name: "Owner" });
  const reviewer = await makePerson(make, organisation, { roles: ["supervisor"], name: "Reviewer" });
  const formerReviewer = await makePerson(make, organisation, { roles: ["supervisor"], name: "Former reviewer" });
  const lead = await makePerson(make, organisation, { roles: ["programme_lead"], name: "Lead" });
  const colleague = await makePerson(make, organisation, { roles: ["trainee"], name: "Colleague" });
  const departed = await makePerson(make, organisation, { roles: ["trainee"], name: "Departed" });
  await leave(make, departed);
  const invitation = await makeInvitation(make, lead, { email: "new@people.example", roles: ["trainee"] });
  await supervise(make, reviewer, [owner]);
  await makeConsent(make, owner);

  const vignette = content().vignettes()[0]!;
  const rubric = content().rubric("facilitative-interpersonal-skills")!;
  const assignmentId = await assign(make, reviewer, owner, vignette);
  const session = await makeDrillSession(make, owner, vignette, { assignmentId });
  const take = await makeTake(make, session, { number: 1 });
  const submission = await submit(make, take, [reviewer]);
  const { id: reviewId } = await makeReview(make, submission, reviewer, { rubric, scores: { items: {}, criteria: {} } });
  const second = await makeTake(make, session, { number: 2 });
  const withdrawn = await submit(make, second, [formerReviewer]);
  await makeReview(make, withdrawn, formerReviewer, { rubric, scores: { items: {}, criteria: {} } });
  await withdraw(make, withdrawn);

  // Of another client, so that the owner's session keeps its clip.
  const otherVignette = content().vignettes()[1]!;
  const draftClip = await makeOrganisationClip(make, reviewer, otherVignette, { published: false });
  const publishedClip = await makeOrganisationClip(make, reviewer, otherVignette, { published: true });
  const turnClip = await makeOrganisationClip(make, reviewer, content().conversations()[0]!.turns[0]!.vignette, { published: false });

  const caseload = await makeCaseload(make, organisation, { reader: reviewer, former: formerReviewer });
  const words = { objective: "Wait before explaining", vignettes: [vignette.slug] };
  const plan = await makePlan(make, owner, { ...words, signer: { person: reviewer, askedDaysAgo: 1, signedDaysAgo: null } });
  const formerPlan = await makePlan(make, colleague, { ...words, signer: { person: formerReviewer, askedDaysAgo: 1, signedDaysAgo: null } });
  const entry = await makeLedgerEntry(make, owner, { activity: "solo_rehearsal", daysAgo: 2, minutes: 20 });
  const { id: cohortId } = await makeCohort(make, "Intake", [owner]);

  const sitting = await makeSitting(make, owner, { answers: 1 });

  await makeSession(owner);
  const { id: ownersSession } = await db().signInSession.findFirstOrThrow({ where: { personId: owner.personId } });

  const sameOrganisation = await strangers(make, organisation, "of the same organisation");
  const leadsHere = [lead, ...sameOrganisation.map(({ viewer }) => viewer).filter((viewer) => viewer.roles.includes("programme_lead"))];
  const visitors: Visitor[] = [
    { called: "nobody", viewer: null },
    { called: "the owner", viewer: owner },
    { called: "the reviewer", viewer: reviewer },
    { called: "the former reviewer", viewer: formerReviewer },
    { called: "the clinician", viewer: caseload.clinician },
    { called: "the clinician's supervisor of before", viewer: caseload.supervisorOfBefore },
    { called: "whoever is on duty", viewer: caseload.onDuty },
    { called: "the programme lead", viewer: lead },
    ...sameOrganisation,
    ...(await strangers(make, await makeOrganisation(make, { name: "Elsewhere" }), "of another organisation")),
  ];
  return {
    organisation,
    owner,
    reviewer,
    formerReviewer,
    lead,
    colleague,
    departed,
    invitation,
    leadsHere,
    ownersSession,
    session,
    take,
    submission,
    withdrawn,
    assignmentId,
    reviewId,
    draftClip,
    publishedClip,
    turnClip,
    caseload,
    plan: { ...plan, edition: editionOf({ objective: words.objective, vignetteSlugs: words.vignettes }) },
    formerPlan,
    entry,
    cohortId,
    sitting,
    runs: await makeRuns(make, owner, reviewer),
    studio: await makeDrafts(reviewer),
    visitors,
  };
}

/** One person of each role who has nothing to do with the owner. */
async function strangers(make: Maker, organisation: Organisation, where: string): Promise<{ called: string; viewer: Viewer }[]> {
  const found: { called: string; viewer: Viewer }[] = [];
  for (const role of ["trainee", "supervisor", "clinician", "programme_lead"] as const) {
    const viewer = await makePerson(make, organisation, { roles: [role], name: `Stranger ${role}` });
    await makeConsent(make, viewer);
    found.push({ called: `a ${role} ${where}`, viewer });
  }
  return found;
}
