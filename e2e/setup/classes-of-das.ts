import { type Page, expect } from "@playwright/test";

/** Recovered, improved only, unchanged, deteriorated: the thirty cases of Jacobson and Truax (1991), once they are in, on the page of results. */
export async function showsClassesOfDas(page: Page) {
  await page.goto("/outcomes/results?period=all");
  const classes = page.getByRole("table", { name: "DAS: what came of closed cases" });
  for (const [ended, cases] of [["Recovered", 13], ["Improved, not recovered", 6], ["No reliable change", 10], ["Deteriorated", 1]] as const) {
    const row = classes.getByRole("row").filter({ has: page.getByRole("rowheader", { name: ended, exact: true }) });
    await expect(row.getByRole("cell").first(), ended).toHaveText(String(cases));
  }
  await expect(page.getByText("4 of these began in the functional range and could not recover; a reliable change counts all the same.")).toBeVisible();
}
