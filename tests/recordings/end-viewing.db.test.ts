import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role, Viewer } from "~/accounts/index";
import { letLeave, letReturn } from "~/accounts/leave.server";
import { setRoles } from "~/accounts/set-roles.server";
import type { AllEvents } from "~/events";
import { db, transaction } from "~/platform/db.server";
import { grantViewing, recordingsFor, storeFixture } from "~/recordings/index.server";
import { handlers } from "~/wiring.server";
import { maker } from "../make/maker";
import { makeOrganisation, makePerson } from "../make/people";
import { mediaFile } from "./media-file";

let owner: Viewer;
let lead: Viewer;
let reviewer: Viewer;
let other: Viewer;
let recordingId: string;

beforeAll(async () => {
  const make = maker(db(), "end viewing");
  const here = await makeOrganisation(make);
  const person = (roles: Role[]) => makePerson(make, here, { roles });
  [owner, lead, reviewer, other] = [await person(["trainee"]), await person(["programme_lead"]), await person(["supervisor"]), await person(["supervisor"])];
});

beforeEach(async () => {
  await db().$executeRaw`delete from jobs.job`;
  ({ id: recordingId } = await storeFixture(db(), owner, mediaFile("raw.webm")));
  await submitTo(reviewer, other);
});

const submitTo = (...people: Viewer[]) => transaction((tx) => grantViewing(tx, owner, recordingId, people.map(({ personId }) => personId)));
const plays = async (viewer: Viewer) => (await recordingsFor(viewer, [recordingId])).size === 1;

/** What the jobs have been told of since the test began; carries it out as a worker does. */
async function workOff(name: "person.left" | "supervisor.ended"): Promise<number> {
  const rows = await db().$queryRaw<{ data: AllEvents[typeof name] }[]>`select data from jobs.job where name = ${name}`;
  for (const { data } of rows) await handlers[name](data);
  return rows.length;
}

describe("who leaves", () => {
  test("plays nothing from then on, and nothing of before when they are back", async () => {
    await letLeave(lead, reviewer.personId);
    expect(await plays(reviewer)).toBe(false);
    expect(await workOff("person.left")).toBe(1);
    await letReturn(lead, reviewer.personId);
    expect([await plays(reviewer), await plays(other)]).toEqual([false, true]);
  });

  test("plays what is submitted to them afterwards, also when the job comes late or twice", async () => {
    await letLeave(lead, reviewer.personId);
    await letReturn(lead, reviewer.personId);
    await submitTo(reviewer);
    await workOff("person.left");
    await workOff("person.left");
    expect(await plays(reviewer)).toBe(true);
  });
});

describe("who is no supervisor any more", () => {
  test("plays nothing from then on, and nothing of before when they have the role again", async () => {
    await setRoles(lead, reviewer.personId, ["clinician"]);
    expect(await plays(reviewer)).toBe(false);
    expect(await workOff("supervisor.ended")).toBe(1);
    await setRoles(lead, reviewer.personId, ["supervisor"]);
    expect([await plays(reviewer), await plays(other)]).toEqual([false, true]);
  });

  test("is not who loses another role", async () => {
    await setRoles(lead, reviewer.personId, ["supervisor", "clinician"]);
    await setRoles(lead, reviewer.personId, ["supervisor"]);
    expect(await workOff("supervisor.ended")).toBe(0);
    expect(await plays(reviewer)).toBe(true);
  });
});
