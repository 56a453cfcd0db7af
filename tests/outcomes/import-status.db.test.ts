import { expect, test } from "vitest";
import { importAction } from "~/outcomes/import/import-action.server";
import { importPage } from "~/outcomes/import/import-page.server";
import { sayWhatIsKnown } from "~/outcomes/import/say-mapping.server";
import { imported, kept, makeImportWorld, mapped, score, staged } from "./import-world";

const appointments = "client;session;status;phq9\nA1;1;completed;12\nA1;2;completed;12\nA1;3;cancelled;\nB1;1;completed;9\n";

test("where one client has several statuses nothing is preselected, and it is asked until it is said", async () => {
  const { clinician } = await makeImportWorld("statuses of appointments");
  const importId = await staged(clinician, appointments);
  await sayWhatIsKnown(clinician, importId);
  const asked = async () => {
    const { shown } = (await importPage(clinician, importId))!;
    return [shown.mapping.closed, shown.questions.map(({ about }) => about)];
  };
  expect(await asked()).toEqual([null, ["closed"]]);
  const check = async (fields: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of [["intent", "check"], ...fields] as const) form.append(name, value);
    await expect(importAction(clinician, importId, form)).rejects.toBeInstanceOf(Response);
  };
  await check([]);
  expect(await asked()).toEqual([null, ["closed"]]);
  await check([["closed", "status"]]);
  expect(await asked()).toEqual([null, ["closed"]]);
  await check([["closed", "status"], ["closedValue", "completed"]]);
  expect(await asked()).toEqual([{ how: "status", values: ["completed"] }, []]);
});

test("where each client has one it is read from the words", async () => {
  const { clinician } = await makeImportWorld("one status each");
  const importId = await staged(clinician, appointments.replace("cancelled", "completed").replace("B1;1;completed", "B1;1;open"));
  expect((await importPage(clinician, importId))!.shown.mapping.closed).toEqual({ how: "status", values: ["completed"] });
});

test("a client's last status counts: by occasion, whatever the order of the rows; what is blank says nothing", async () => {
  const { clinician } = await makeImportWorld("the last status");
  const closed = { how: "status" as const, values: ["closed"] };
  const file = "client,session,status,phq9\nA1,2,open,5\nA1,1,closed,6\nB1,1,open,5\nB1,2,closed,6\nC1,1,closed,5\nC1,2,,6\n";
  await imported(clinician, file, mapped([{ as: "client" }, { as: "session" }, { as: "status" }, score()], { closed }));
  expect((await kept(clinician)).episodes.map(({ clientCode, closed: is }) => [clientCode, is])).toEqual([["A1", false], ["B1", true], ["C1", true]]);
});
