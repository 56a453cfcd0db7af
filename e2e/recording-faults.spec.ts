import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "@playwright/test";

test("a killed tab, server and database lose no byte that was acknowledged", async () => {
  test.setTimeout(360_000);
  // With this seed each of the three is killed once.
  const child = spawn(process.execPath, ["scripts/fault-test.js", "--kills", "3", "--seed", "2"], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (text: Buffer) => (said += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  expect(code, said).toBe(0);
  for (const target of ["tab", "server", "database"]) expect(said).toContain(`| kills of the ${target} | 1 |`);
  expect(said).toContain("| acknowledged bytes lost | 0 |");
});
