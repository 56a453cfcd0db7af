import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { deleteRecording, remadeClip } from "~/recordings/index.server";
import { makePlayable } from "~/recordings/make-playable.server";
import { uploadFile } from "~/recordings/piece-store.server";
import { mediaFile } from "./media-file";
import { overwhelming } from "./overwhelming-media";
import { type People, idIn, makePeople, openServer, rowOf, sendAndMake, toldJobs, tusClient } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;
let people: People;
let owner: ReturnType<typeof tusClient>;
const webm = fs.readFileSync(mediaFile("raw.webm"));
const tooMuch = () => path.join(process.env.DATA_DIR!, "too-much.mp4");

beforeAll(async () => {
  await openJobs(["recording.received", "recording.deleted"]);
  people = await makePeople("overwhelmed");
  server = await openServer();
  owner = tusClient(server.url, people.cookies.get(people.owner));
  overwhelming(path.resolve("content/vignettes/a-column-for-you-1/clip.mp4"), tooMuch(), 60_000_000, { sorted: true });
});
afterAll(async () => {
  fs.rmSync(tooMuch());
  await server.close();
  await boss().stop({ graceful: false });
});

describe("a file that its process cannot read within its limits", () => {
  test("is tried once more, then refused with a sentence, and its bytes go", async () => {
    const announced = await owner.post({ filetype: "video/mp4", length: webm.length });
    const id = idIn(announced);
    await owner.patch(announced.headers.get("location")!, 0, webm);
    fs.copyFileSync(tooMuch(), uploadFile(id));
    await expect(makePlayable(id)).rejects.toThrow("SIGABRT");
    expect(await rowOf(id)).toMatchObject({ status: "processing", refusal: null });
    await makePlayable(id);
    expect(await rowOf(id)).toMatchObject({ status: "refused", refusal: "This recording could not be made playable." });
    expect(fs.existsSync(uploadFile(id))).toBe(false);
  }, 90_000);

  test("is no clip for one who brought it", async () => {
    expect(await remadeClip(tooMuch(), "mp4", path.join(process.env.DATA_DIR!, "made.mp4"))).toBeNull();
  }, 60_000);
});

describe("the key of a recording that was deleted", () => {
  const deleted = async (purpose: string) => {
    const key = crypto.randomUUID();
    const id = await sendAndMake(owner, webm, { key, purpose });
    await transaction((tx) => deleteRecording(tx, people.owner, id));
    return { key, id };
  };

  test("of a take: it is said that it was deleted, so that a browser lets go of it", async () => {
    const { key, id } = await deleted("take");
    const again = await owner.post({ key });
    expect(again.status).toBe(410);
    expect(await again.text()).toContain("was deleted");
    expect((await rowOf(id)).status).toBe("deleted");
  });

  test("of a clip: the same file may be chosen again", async () => {
    const { key, id } = await deleted("clip");
    const again = idIn(await owner.post({ key, purpose: "clip" }));
    expect(again).not.toBe(id);
    expect(await rowOf(again)).toMatchObject({ key, status: "receiving" });
    expect((await rowOf(id)).status).toBe("deleted");
    expect(await toldJobs("recording.deleted")).toContainEqual(expect.objectContaining({ recordingId: id }));
  });
});

test("ids of recordings do not tell the order in which they were made", async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, async () => idIn(await owner.post())));
  for (const id of ids) expect(id).toMatch(/^.{14}4/);
});
