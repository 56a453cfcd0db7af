// Runs the built server in this process; what cannot work is said in one sentence.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, enterProject, install } from "./prepare.js";

/** @param {"server" | "worker"} what */
export async function run(what) {
  enterProject();
  try {
    await install();
    await build();
    process.env.NODE_ENV = "production";
    process.env.RUN = what;
    await import(pathToFileURL(path.resolve("build/server/index.js")).href);
  } catch (error) {
    const details = ["debug", "trace"].includes(process.env.LOG_LEVEL ?? "");
    console.error(details ? error : error.message);
    process.exit(1);
  }
}
