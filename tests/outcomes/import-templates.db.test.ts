import { beforeAll, describe, expect, test } from "vitest";
import { forgetStaged } from "~/outcomes/import/forget-staged.server";
import { importPage } from "~/outcomes/import/import-page.server";
import type { Mapping } from "~/outcomes/import/mapping";
import { keepAsTemplate, templateAction, templatesOf } from "~/outcomes/import/templates.server";
import type { Viewer } from "~/accounts/index";
import { type World, makeImportWorld, mapped, nothing, problem, score, staged, value } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("templates");
});

const page = async (viewer: Viewer, content: string) => (await importPage(viewer, await staged(viewer, content)))!.shown;

/** Says of a file what nobody could guess, and keeps it. */
async function keep(viewer: Viewer, name: string, content: string, mapping: Mapping) {
  const { columns } = await page(viewer, content);
  return keepAsTemplate(viewer, name, { columns, mapping });
}

const odd = "who,seen,strain,state\nT-1,03/04/2026,20,over\nT-2,03/05/2026,9,on\n";
const oddMapping = mapped([{ as: "client" }, { as: "date" }, score(), { as: "status" }], {
  occasionBy: "date",
  dateOrder: "dmy",
  datesAreSessions: true,
  codePrefix: "N-",
  closed: { how: "status", values: ["over"] },
});

describe("a template is used for the next file with its columns", () => {
  test("in another order, beside others, whatever their capitals; and it is said which", async () => {
    value(await keep(world.clinician, "North", odd, oddMapping));
    const shown = await page(world.clinician, "State,note,STRAIN,seen,who\nover,x,12,01/02/2026,T-3\n");
    expect(shown.mapping).toMatchObject({ ...oddMapping, columns: [{ as: "status" }, nothing, score(), { as: "date" }, { as: "client" }], template: { name: "North" } });
    expect(shown.questions).toEqual([]);
  });

  test("a status that nobody has heard of makes it a question again", async () => {
    const shown = await page(world.clinician, "who,seen,strain,state\nT-1,03/04/2026,20,over\nT-1,04/04/2026,20,moved\n");
    expect(shown.mapping.template?.name).toBe("North");
    expect(shown.questions.map(({ about }) => about)).toEqual(["closed"]);
  });

  test("not where one of its columns is missing, or holds names, nor for anybody else", async () => {
    expect((await page(world.clinician, "who,seen,strain\nT-1,03/04/2026,20\n")).mapping.template).toBeUndefined();
    expect((await page(world.clinician, "who,seen,strain,state\nMary Jones,03/04/2026,20,over\nPeter Hill,03/04/2026,8,over\n")).mapping.template).toBeUndefined();
    expect((await page(world.colleague, odd)).mapping.template).toBeUndefined();
  });

  test("of two that fit the one that says more", async () => {
    value(await keep(world.clinician, "Less", "who,seen,strain\nT-1,03/04/2026,20\n", { ...oddMapping, columns: oddMapping.columns.slice(0, 3), closed: { how: "none" } }));
    expect((await page(world.clinician, `${odd}T-9,03/05/2026,9,on\n`)).mapping.template?.name).toBe("North");
    expect((await page(world.clinician, "who,seen,strain\nT-8,03/04/2026,20\n")).mapping.template?.name).toBe("Less");
  });
});

describe("the list of one's own templates", () => {
  const names = async (viewer: Viewer) => (await templatesOf(viewer)).map(({ name }) => name).sort();
  const ask = (viewer: Viewer, intent: Parameters<typeof templateAction>[1]["intent"], templateId: string, templateName?: string) => templateAction(viewer, { intent, templateId, templateName });

  test("one of the same name is replaced; a name is needed", async () => {
    expect(value(await keep(world.elsewhere, " Mine ", odd, oddMapping))).toBe("“Mine” is kept. The next file with these columns is read by it.");
    expect(value(await keep(world.elsewhere, "Mine", odd, oddMapping))).toContain("in place of the one");
    expect(problem(await keep(world.elsewhere, "  ", odd, oddMapping))).toBe("Give it a name.");
    expect(problem(await keep(world.elsewhere, "x".repeat(61), odd, oddMapping))).toBe("Keep it under 60 characters.");
    expect(await names(world.elsewhere)).toEqual(["Mine"]);
  });

  test("it is renamed, but not to the name of another", async () => {
    value(await keep(world.elsewhere, "Other", odd, oddMapping));
    const { id } = (await templatesOf(world.elsewhere)).find(({ name }) => name === "Other")!;
    expect(await ask(world.elsewhere, "rename-template", id, "Mine")).toMatchObject({ problem: "Another of your templates is called “Mine” already." });
    expect(await ask(world.elsewhere, "rename-template", id, "Third")).toMatchObject({ done: "It is called “Third” now." });
    expect(await names(world.elsewhere)).toEqual(["Mine", "Third"]);
  });

  test("it is deleted, not used any more, and for a day it comes back", async () => {
    const { elsewhere } = await makeImportWorld("templates deleted");
    value(await keep(elsewhere, "Mine", odd, oddMapping));
    const { id } = (await templatesOf(elsewhere))[0]!;
    expect(await ask(elsewhere, "delete-template", id)).toMatchObject({ done: "“Mine” is deleted.", deleted: true });
    expect((await page(elsewhere, `${odd}T-7,03/05/2026,9,on\n`)).mapping.template).toBeUndefined();
    expect(await ask(elsewhere, "restore-template", id)).toMatchObject({ done: "“Mine” is here again." });
    expect(await names(elsewhere)).toEqual(["Mine"]);
    await ask(elsewhere, "delete-template", id);
    await forgetStaged(new Date(Date.now() + 25 * 3_600_000));
    await expect(ask(elsewhere, "restore-template", id)).rejects.toMatchObject({ status: 404 });
  });

  test("nobody else's can be named", async () => {
    const { id } = (await templatesOf(world.elsewhere))[0]!;
    for (const intent of ["rename-template", "delete-template", "restore-template"] as const) {
      await expect(ask(world.clinician, intent, id, "Taken over")).rejects.toMatchObject({ status: 404 });
    }
    expect(await names(world.elsewhere)).toEqual(["Mine", "Third"]);
  });
});
