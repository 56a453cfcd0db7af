import { expect, test } from "vitest";
import { defineMeasureSchema } from "~/library";
import { defineMeasure } from "~/library/index.server";
import { importAction } from "~/outcomes/import/import-action.server";
import { importPage } from "~/outcomes/import/import-page.server";
import { db } from "~/platform/db.server";
import { checked, kept, makeImportWorld, mapped, score, value } from "./import-world";

test("a measure that was changed since is used as it is now, and nothing comes in before that was looked at", async () => {
  const { clinician } = await makeImportWorld("a new edition");
  const said = defineMeasureSchema.parse({ name: "General Distress", short: "GDS", about: "distress", min: "0", max: "40", better: "lower" });
  const { slug } = value(await defineMeasure(clinician, said));
  const { importId, check } = await checked(clinician, "client,session,one\nA1,1,15\nA1,2,12\n", mapped([{ as: "client" }, { as: "session" }, score(`${slug}@1`)], { primary: `${slug}@1` }));
  const before = await db().measure.findFirstOrThrow({ where: { organisationId: clinician.organisationId, slug } });
  const definition = { ...(before.definition as object), edition: 2, range: { min: 0, max: 14, step: 1 } };
  await db().measure.create({ data: { organisationId: clinician.organisationId, slug, edition: 2, definition, definedById: before.definedById } });

  expect((await importPage(clinician, importId))!.shown).toMatchObject({ check: null, questions: [], mapping: { primary: `${slug}@2`, columns: [{}, {}, { measure: `${slug}@2` }] } });
  const form = new FormData();
  for (const [name, text] of [["intent", "import"], ["seal", check.seal], ["column-2", `score ${slug}@1`]] as const) form.append(name, text);
  const led = await importAction(clinician, importId, form).catch((thrown: Response) => thrown.headers.get("location"));
  expect(led).toContain("changed=yes");
  expect(await kept(clinician)).toMatchObject({ scores: [] });
  expect((await importPage(clinician, importId))!.shown.check).toMatchObject({ scores: 1, refused: 1 });
});
