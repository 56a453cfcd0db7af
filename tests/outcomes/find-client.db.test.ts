import { beforeAll, expect, test } from "vitest";
import { askedOf, askedSchema } from "~/outcomes/asked";
import { ownCaseloadPage, sharedCaseloadPage } from "~/outcomes/caseload-page.server";
import { foundInWords } from "~/outcomes/in-words";
import { shareCaseload } from "~/outcomes/share-caseload.server";
import { db } from "~/platform/db.server";
import { type World, makeClient, makeWorld } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("find client");
  await makeClient(world, "Mill-7", [18, 17]);
  await makeClient(world, "Mill-70", [12, 19]);
  await makeClient(world, "Lane-7", [18, 17]);
  await makeClient(world, "mill-8", [18, 9], { closed: true });
  await makeClient(world, "50%_off", [18, 9], { closed: true });
  await makeClient(world, "Mill-9", [18, 17], { by: world.colleague });
});

const asking = (q: string) => ({ ...askedOf(askedSchema.parse({ q })), locale: "en-GB" });
const codesIn = ({ open, closed }: Awaited<ReturnType<typeof ownCaseloadPage>>) => [open, closed].map((part) => part?.lines.map(({ clientCode }) => clientCode));

test("by a part of the code, in either case, open and closed, own ones alone; the rest is still counted", async () => {
  const found = await ownCaseloadPage(world.clinician, asking(" MILL "));
  expect(codesIn(found)).toEqual([["Mill-70", "Mill-7"], ["mill-8"]]);
  expect([found.open.counts.inAll, found.closedInAll]).toEqual([3, 2]);
});

test.each([["%_", [[], ["50%_off"]]], ["zz", [[], []]], ["-7", [["Mill-70", "Lane-7", "Mill-7"], []]]] as const)("what is sought is taken as it stands: %s", async (q, codes) => {
  expect(codesIn(await ownCaseloadPage(world.clinician, asking(q)))).toEqual(codes);
});

test("nobody in particular: everybody open, and no closed one before they are asked for", async () => {
  expect(codesIn(await ownCaseloadPage(world.clinician, asking("  ")))).toEqual([["Mill-70", "Lane-7", "Mill-7"], undefined]);
  expect(asking("\u0000").q).toBe("");
});

test("a supervisor finds clients of a caseload that is shared, and each look is kept", async () => {
  expect(await sharedCaseloadPage(world.supervisor, world.clinician.personId, asking("mill"))).toBeNull();
  await shareCaseload(world.clinician, { supervisorId: world.supervisor.personId });
  const looks = () => db().auditEvent.count({ where: { actorId: world.supervisor.personId, action: "caseload.viewed", subjectId: world.clinician.personId } });
  const before = await looks();
  expect(codesIn((await sharedCaseloadPage(world.supervisor, world.clinician.personId, asking("mill")))!)).toEqual([["Mill-70", "Mill-7"], ["mill-8"]]);
  expect(await looks()).toBe(before + 1);
});

test("what was found is said", () => {
  expect(foundInWords({ open: 2, closed: 1, q: "Mill" }, "en-GB")).toBe("3 clients with “Mill” in the code: 2 open, 1 closed.");
  expect(foundInWords({ open: 0, closed: 1, q: "8" }, "en-GB")).toBe("One client with “8” in the code: 1 closed.");
  expect(foundInWords({ open: 0, closed: 0, q: "zz" }, "en-GB")).toBe("No client’s code has “zz” in it.");
});

test("whose whole code it is stands first, then by code", async () => {
  world = await makeWorld("find exactly");
  const { clinician } = world;
  for (const code of ["T-12", "T-1", "21"]) await makeClient(world, code, [18, 17]);
  for (const code of ["121", "10", "1", "12"]) await makeClient(world, code, [18, 9], { closed: true });
  expect(codesIn(await ownCaseloadPage(clinician, asking("1")))).toEqual([["21", "T-1", "T-12"], ["1", "10", "12", "121"]]);
  expect(codesIn(await ownCaseloadPage(clinician, asking("t-1")))[0]).toEqual(["T-1", "T-12"]);
  expect(codesIn(await ownCaseloadPage(clinician, asking("12")))).toEqual([["T-12"], ["12", "121"]]);
});
