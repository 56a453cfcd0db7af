import net, { type AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { recordScores } from "~/outcomes/care/record-scores.server";
import { acknowledge } from "~/outcomes/risk/acknowledge.server";
import { measurePage } from "~/outcomes/administer/measure-page.server";
import { outcomesHandlers, tellAgain } from "~/outcomes/risk/handlers.server";
import { riskPage } from "~/outcomes/risk/risk-page.server";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { todaysLines } from "~/progress/todays-lines.server";
import { handlers } from "~/wiring.server";
import { leave, makePerson } from "../make/people";
import { alertsHere, grave, linked, makeRoomClient, settleRisk } from "./room-world";
import { type World, makeWorld } from "./world";

let world: World;
let duty: Viewer;
let server: net.Server;
/** Addresses that the mail server refuses, and those that it took a mail for. */
let refuses: string[] = [];
let took: string[] = [];

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("told");
  duty = await makePerson(world.make, { id: world.clinician.organisationId, name: "Here" }, { name: "Duty", roles: ["supervisor"] });
  await settleRisk(world, duty.personId);
  server = net.createServer(takeMails).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
});

afterEach(() => {
  refuses = [];
  took = [];
  setSmtp(undefined);
});

afterAll(async () => {
  server.close();
  await boss().stop({ graceful: false });
});

const setSmtp = (url: string | undefined) => void ((env as { smtpUrl: string | undefined }).smtpUrl = url);
const withMail = () => setSmtp(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);

/** As much of a mail server as a mail needs. */
function takeMails(socket: net.Socket) {
  let [to, inData, rest] = ["", false, ""];
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (inData) {
      if (line !== ".") return;
      inData = false;
      took.push(to);
      return say("250 taken");
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") {
      to = /<(.*)>/.exec(line)![1]!;
      return say(refuses.includes(to) ? "550 no such person" : "250 ok");
    }
    inData = verb === "DATA";
    if (verb === "QUIT") socket.end("221 bye\r\n");
    else say(inData ? "354 go on" : "250 ok");
  };
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString()).split("\r\n");
    rest = lines.pop()!;
    lines.forEach(hear);
  });
  say("220 here");
}

async function raised(clientCode: string) {
  const episode = await makeRoomClient(world, clientCode);
  const { organisationId, personId: clinicianId } = world.clinician;
  const heldOn = new Date().toISOString().slice(0, 10);
  await transaction((tx) => recordScores(tx, { organisationId, clinicianId }, { episodeId: episode.id, heldOn, origin: "typed", given: [{ measureId: world.phq9.id, answers: grave }] }));
  return (await alertsHere(episode.id))[0]!.id;
}

const toldOf = async (alertId: string) => (await db().riskAlertEntry.findMany({ where: { alertId, step: { in: ["clinician_told", "duty_person_told"] } } })).map(({ step }) => step).toSorted();

test("a mail that the clinician's server refuses does not keep the duty person's, and is tried again for as long as it is open", async () => {
  const alertId = await raised("refused");
  withMail();
  refuses = [world.clinician.email];
  await expect(outcomesHandlers["risk.raised"]({ alertId })).rejects.toThrow(/did not take it/);
  expect(took).toEqual([duty.email]);
  expect(await toldOf(alertId)).toEqual(["duty_person_told"]);
  refuses = [];
  await tellAgain();
  await tellAgain();
  expect(took).toEqual([duty.email, world.clinician.email]);
  expect(await toldOf(alertId)).toEqual(["clinician_told", "duty_person_told"]);
});

test("a mail that is on its way, or that a server fell over, is not said to have gone, and goes in the end", async () => {
  const alertId = await raised("on its way");
  withMail();
  for (const person of [world.clinician, duty]) await db().mailSent.create({ data: { key: `risk.raised ${alertId} ${person.personId}` } });
  await outcomesHandlers["risk.raised"]({ alertId });
  expect([took, await toldOf(alertId)]).toEqual([[], []]);
  await tellAgain();
  expect(took.toSorted()).toEqual([world.clinician.email, duty.email].toSorted());
  expect(await toldOf(alertId)).toEqual(["clinician_told", "duty_person_told"]);
  await tellAgain(Date.now() + 3 * 3_600_000);
  expect(took).toHaveLength(2);
});

test("what was raised while no mail could be sent says so, and goes out when it can; not once it was acknowledged", async () => {
  const [open, acknowledged] = [await raised("no mail"), await raised("no mail, seen")];
  await outcomesHandlers["risk.raised"]({ alertId: open });
  await tellAgain();
  expect(await toldOf(open)).toEqual([]);
  expect(await riskPage(world.clinician, open)).toMatchObject({ mail: false });
  await acknowledge(world.clinician, { alertId: acknowledged, note: "Seen." });
  withMail();
  expect(await riskPage(world.clinician, open)).toMatchObject({ mail: true });
  await tellAgain();
  expect(took.toSorted()).toEqual([world.clinician.email, duty.email].toSorted());
  expect(await toldOf(open)).toEqual(["clinician_told", "duty_person_told"]);
  expect(await toldOf(acknowledged)).toEqual([]);
});

test("on Today a client whose answer about risk waits stands at the top alone, and among the clients once it is acknowledged", async () => {
  const alertId = await raised("once on today");
  const today = async () => {
    const { risks, clients } = await todaysLines(world.clinician, "UTC");
    return { top: risks.named.map(({ id }) => id).includes(alertId), below: clients.named.map(({ clientCode }) => clientCode).includes("once on today"), others: clients.others };
  };
  expect(await today()).toEqual({ top: true, below: false, others: true });
  await acknowledge(world.clinician, { alertId, note: "Seen." });
  expect(await today()).toMatchObject({ top: false, below: true });
});

test("whoever comes on duty is told of what is open; that nobody is on duty is said to the lead, and of the link", async () => {
  const onToday = async () => (await todaysLines(world.lead, "UTC")).nobodyOnDuty;
  const alertId = await raised("new on duty");
  const episode = await makeRoomClient(world, "link closed");
  await linked(world, episode);
  const linkHere = async () => (await measurePage(world.clinician, episode.id))!.given[0]!.state;
  expect([await onToday(), await linkHere()]).toEqual([false, "open"]);
  await leave(world.make, duty);
  expect([await onToday(), await linkHere()]).toEqual([true, "closed"]);
  expect((await todaysLines(world.clinician, "UTC")).nobodyOnDuty).toBe(false);
  await settleRisk(world, world.second.personId);
  expect([await onToday(), await linkHere()]).toEqual([false, "open"]);
  const jobs = await db().$queryRaw<unknown[]>`select 1 from jobs.job where name = 'risk.raised' and data->>'alertId' = ${alertId}`;
  expect(jobs).toHaveLength(2);
  withMail();
  await outcomesHandlers["risk.raised"]({ alertId });
  expect(took.toSorted()).toEqual([world.clinician.email, world.second.email].toSorted());
});

// The last: the clinician is gone afterwards.
test("the log says of nobody that a mail went to them who was not there to have one", async () => {
  const alertId = await raised("left in between");
  await leave(world.make, world.clinician);
  withMail();
  await outcomesHandlers["risk.raised"]({ alertId });
  expect(took).toEqual([world.second.email]);
  expect(await toldOf(alertId)).toEqual(["duty_person_told"]);
});
