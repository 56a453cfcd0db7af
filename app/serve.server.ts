import http from "node:http";
import type { Express } from "express";
import { boot } from "./boot.server";
import { closeOnSignal } from "./platform/closing.server";
import { env } from "./platform/env.server";
import { bindRefusal, listen, stopListening, tryListening } from "./platform/listen.server";
import { refuseUndeclared } from "./undeclared.server";

/** Runs what this process is for, until a signal ends it. Rejects with one clear sentence when it cannot. */
export async function serve(app: Express): Promise<void> {
  if (env.run === "worker") await work();
  else await openDoors(app);
}

/** Prints `ready <address>` once everything answers. */
async function openDoors(app: Express): Promise<void> {
  const refusal = bindRefusal(env);
  if (refusal) throw new Error(refusal);
  // A first start works long before it listens.
  await tryListening(env);
  // Loaded now, so that the first visitor does not wait for it.
  const { routes } = await import("virtual:remix/server-build");
  refuseUndeclared(routes);
  const server = http.createServer(app);
  const booted = await boot({ handle: env.jobs === "here" });
  closeOnSignal(async () => {
    await stopListening(server);
    await booted.close();
  });
  try {
    process.stdout.write(`ready ${await listen(server, env)}\n`);
  } catch (error) {
    await booted.close();
    throw error;
  }
}

async function work(): Promise<void> {
  const booted = await boot({ handle: true });
  closeOnSignal(booted.close);
  process.stdout.write("working\n");
}
