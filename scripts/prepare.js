// Installs and builds what is missing. No dependencies: it also runs on a clone that has no node_modules yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withFileLock } from "./file-lock.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const installedStamp = "node_modules/.bunting-installed";
const buildStamp = "build/.stamp";
const generatedStamp = "app/generated/.stamp";
/** Everything that the build is made from; the seed's builders are part of the server. */
const sources = ["app", "content", "prisma", "tests/make", "scripts/content-plugin.js", "scripts/content-problems.js"];
const settings = ["package.json", "package-lock.json", "vite.config.ts", "remix.config.js", "tsconfig.json"];

/** Goes to the project's root and ends the process with one sentence where Node is too old. */
export function enterProject() {
  process.chdir(root);
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Bunting needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

/** Installs the packages unless the ones that package.json names are there. Two at once: the second waits. */
export async function install() {
  if (isInstalled()) return;
  await withFileLock("installing", () => {
    if (isInstalled()) return;
    const quiet = ["--include=dev", "--no-audit", "--no-fund"];
    // `npm ci` refuses a lockfile that lacks other platforms' optional binaries; the plain install then serves.
    const exact = attempt("Installing", "npm", ["ci", ...quiet]);
    if (!exact.done) must("Installing without the lockfile's proof", "npm", ["install", "--no-save", ...quiet]);
    fs.writeFileSync(installedStamp, lockHash());
  });
}

/** Generates the database client and builds, unless what is there was made from these very sources. */
export async function build({ always = false } = {}) {
  if (!always && read(buildStamp) === sourceHash()) return;
  await withFileLock("building", () => {
    const wanted = sourceHash();
    if (!always && read(buildStamp) === wanted) return;
    fs.rmSync(buildStamp, { force: true });
    generate();
    must("Building", process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"]);
    fs.writeFileSync(buildStamp, wanted);
  });
}

/** Makes app/generated/prisma from the schema files, where they have changed. */
export function generate() {
  const wanted = hashOf(["package-lock.json", "prisma/schema.prisma", "prisma/models"]);
  if (read(generatedStamp) === wanted) return;
  must("Generating", process.execPath, ["node_modules/prisma/build/index.js", "generate", "--config", "prisma/prisma.config.ts"]);
  fs.writeFileSync(generatedStamp, wanted);
}

function isInstalled() {
  const stamp = read(installedStamp);
  if (stamp) return stamp === lockHash();
  // Installed by hand: then every version must be the one that package.json pins.
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  return Object.entries({ ...dependencies, ...devDependencies }).every(([name, version]) => {
    const text = read(`node_modules/${name}/package.json`);
    return text !== "" && JSON.parse(text).version === version;
  });
}

const lockHash = () => createHash("sha256").update(read("package-lock.json")).update(process.platform + process.arch).digest("hex");

const sourceHash = () => hashOf([...settings, ...sources]);

/** Of files and of folders with all that they hold, names included; what was generated does not count. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (file) => hash.update(`${file}\0`).update(fs.readFileSync(file));
  const walk = (at) => {
    if (!fs.statSync(at).isDirectory()) return add(at);
    for (const name of fs.readdirSync(at).sort()) if (name !== "generated") walk(path.join(at, name));
  };
  for (const each of paths) if (fs.existsSync(each)) walk(each);
  return hash.digest("hex");
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Runs a command quietly and says how long it took; its own words only appear when it had to work and did not. */
function attempt(label, command, args) {
  const began = Date.now();
  process.stdout.write(`${label} ... `);
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1 << 28,
    // Tools that see production leave out what building needs, and vite.config.ts knows tests by VITEST.
    env: { ...process.env, NODE_ENV: "", VITEST: "" },
  });
  const done = status === 0;
  process.stdout.write(done ? `${((Date.now() - began) / 1000).toFixed(1)} s\n` : "not possible\n");
  return { done, words: `${stdout ?? ""}${stderr ?? ""}` };
}

function must(label, command, args) {
  const { done, words } = attempt(label, command, args);
  if (done) return;
  throw new Error(`${label} failed:\n${words.trim()}`);
}
