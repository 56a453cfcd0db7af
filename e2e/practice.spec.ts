import type { Page } from "@playwright/test";
import { answerFor, clipOf, lineOf, rateAll, recorded, slug, startDrill, watchTheEnd } from "./setup/drill";
import { noViolations } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** How many recordings this browser still holds. */
const keptHere = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("bunting", 1);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("takes").objectStore("takes").count();
          asked.onsuccess = () => done(asked.result);
        };
      }),
  );

/** The page's state is kept on the server; a reload then finds it. */
const keptAsync = (page: Page, state: RegExp) =>
  page.waitForResponse((response) => response.url().endsWith("/snapshot") && state.test(response.request().postData() ?? ""));

test.describe("a drill", () => {
  test.beforeEach(async ({ signInAs }) => signInAs("Trainee"));

  test("goes from today to submitted, withdrawn and submitted again", async ({ page }) => {
    test.slow();
    await expect(page.getByRole("button", { name: "Start drill" })).toHaveCount(1);
    await page.getByRole("button", { name: "Start drill" }).click();
    await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("heading", { name: "The moment" })).toBeVisible();
    await noViolations(page);

    await page.getByRole("button", { name: "Ready" }).click();
    await expect(page.getByText("Recording begins by itself when the clip ends.")).toBeVisible();
    await noViolations(page);
    await answerFor(page, 3);

    // Straight from this browser, before the server has made it playable; it plays by itself.
    const answer = page.locator("video").last();
    await expect(answer).toHaveAttribute("src", /^blob:/);
    await expect.poll(() => answer.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.5);
    await expect(page.getByText("Your take is stored.")).toBeVisible();

    await expect(page.getByRole("button", { name: "Submit for review" })).toBeVisible();
    await rateAll(page);
    await noViolations(page);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("Take 1 is submitted.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("Take 1 is submitted.")).toBeVisible();
    await expect(page.locator("video").last()).toHaveAttribute("src", /^\/media\//);

    await page.getByRole("button", { name: "Withdraw" }).click();
    await expect(page.getByText("You have withdrawn this take.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("You have withdrawn this take.")).toBeVisible();
    await page.getByRole("button", { name: "Submit for review" }).dblclick();
    await expect(page.getByText("Take 1 is submitted.")).toBeVisible();

    const session = page.url();
    await page.goto("/practice");
    await expect(lineOf(page, session)).toContainText("Submitted, waiting for feedback");
  });

  test("stands where it stood after a reload in every state", async ({ page }) => {
    test.slow();
    await startDrill(page);
    await page.reload();
    await expect(page.getByRole("button", { name: "Ready" })).toBeVisible();

    let kept = keptAsync(page, /"watching":/);
    await page.getByRole("button", { name: "Ready" }).click();
    await kept;
    await page.reload();
    await expect(page.getByText("Recording begins by itself when the clip ends.")).toBeVisible();

    kept = keptAsync(page, /"answering"/);
    await watchTheEnd(page);
    await kept;
    await recorded(page, 2);
    await page.reload();
    // What had come in, or is still held by this browser, is the cut-short take.
    await expect(page.getByRole("button", { name: "Submit for review" })).toBeVisible();

    await page.getByRole("button", { name: "Try again" }).click();
    await answerFor(page, 2);
    await expect(page.getByRole("heading", { name: "take 2" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "take 2" })).toBeVisible();
    await expect(page.locator("video").last()).toHaveAttribute("src", /^\/media\//);

    const rated = page.waitForResponse((response) => response.request().method() === "POST" && (response.request().postData() ?? "").includes("intent=rate"));
    await page.getByRole("radiogroup").first().getByRole("radio", { name: "Yes" }).check();
    await rated;
    await page.reload();
    await expect(page.getByRole("radiogroup").first().getByRole("radio", { name: "Yes" })).toBeChecked();

    const session = page.url();
    await page.getByRole("link", { name: "Practice" }).click();
    await expect(lineOf(page, session)).toContainText("2 takes");
  });

  test("is answered with the voice alone", async ({ page }) => {
    await startDrill(page);
    await page.getByRole("checkbox", { name: /record my voice only/ }).check();
    await page.getByRole("button", { name: "Ready" }).click();
    await answerFor(page, 2);
    await expect(page.locator("audio")).toHaveAttribute("src", /^blob:|^\/media\//);
    await expect(page.getByText("Voice only", { exact: false }).last()).toBeVisible();
    await rateAll(page);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("Take 1 is submitted.")).toBeVisible();
  });

  test("is answered in writing, and what was begun outlives a reload, the browser's back and Back", async ({ page }) => {
    await startDrill(page);
    const words = page.getByRole("textbox", { name: "What do you say?" });
    await page.getByRole("link", { name: "Write your answer instead" }).click();
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await expect(page.getByText("Write what you would say before you keep it.")).toBeVisible();
    await expect(words).toBeFocused();
    await words.fill("You have four hours, and that is not a lot: let us use them.");
    // At once: nothing waits for the server.
    await page.reload();
    await expect(words).toHaveValue(/let us use them/);
    await noViolations(page);
    await words.fill("You have four hours: let us use them.");
    await page.goBack();
    await expect(page.getByRole("button", { name: "Start drill" })).toBeVisible();
    await page.goForward();
    await expect(words).toHaveValue("You have four hours: let us use them.");
    await words.fill("Four hours: let us use them.");
    await page.getByRole("link", { name: "Back" }).click();
    await expect(page.getByRole("button", { name: "Ready" })).toBeVisible();
    await page.getByRole("link", { name: "Write your answer instead" }).click();
    await expect(words).toHaveValue("Four hours: let us use them.");
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await expect(page.locator("blockquote")).toContainText("let us use them");
    expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain("use them");
    await rateAll(page);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("Take 1 is submitted.")).toBeVisible();
  });

  test("says what to do where the camera is refused before the client speaks, and goes on once it is allowed", async ({ page }) => {
    await page.addInitScript(() => {
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = (wanted) =>
        document.documentElement.dataset.camera === "allowed" ? open(wanted) : Promise.reject(new DOMException("No", "NotAllowedError"));
    });
    await startDrill(page);
    await page.getByRole("button", { name: "Ready" }).click();
    await expect(page.getByText("The browser blocks camera and microphone for this page.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again" })).toBeFocused();
    expect(await clipOf(page).evaluate((video: HTMLVideoElement) => video.paused && video.currentTime === 0)).toBe(true);
    await noViolations(page);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("Tried again: it still does not open.")).toBeVisible();
    await page.getByRole("button", { name: "Record voice only" }).click();
    await expect(page.getByText("The browser blocks the microphone for this page.")).toBeVisible();
    await page.evaluate(() => (document.documentElement.dataset.camera = "allowed"));
    await page.getByRole("button", { name: "Try again" }).click();
    await answerFor(page, 1);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("that touches suicide says so before, and can be skipped without a trace", async ({ page, allowConsole }) => {
    await startDrill(page, "nothing-after-the-fourteenth");
    await expect(page.getByText("This moment touches suicide.")).toBeVisible();
    const session = page.url();
    await page.getByRole("button", { name: "Skip this one" }).click();
    await expect(page.getByRole("heading", { name: "If this stays with you" })).toBeVisible();
    allowConsole(/404/);
    const response = await page.goto(session);
    expect(response?.status()).toBe(404);
  });

  test("that touches suicide can be stopped while it is answered, and nothing of it stays", async ({ page, allowConsole }) => {
    await startDrill(page, "nothing-after-the-fourteenth");
    const session = page.url();
    await page.getByRole("button", { name: "Ready" }).click();
    await watchTheEnd(page);
    const announced = page.waitForResponse((response) => response.url().endsWith("/uploads") && response.request().method() === "POST");
    const recording = (await (await announced).headerValue("location"))?.split("/").pop();
    await recorded(page, 2);
    await page.getByRole("button", { name: "Discard this answer and leave" }).click();
    await expect(page.getByRole("heading", { name: "If this stays with you" })).toBeVisible();
    expect(await keptHere(page)).toBe(0);
    allowConsole(/404/);
    expect((await page.request.get(`/recordings/${recording}/status`)).status()).toBe(404);
    expect((await page.goto(session))?.status()).toBe(404);
    await page.goto("/practice");
    await expect(lineOf(page, session)).toHaveCount(0);
  });

  test("is stopped without a connection: said, and gone from the server once there is one", async ({ page, context, allowConsole }) => {
    allowConsole(/ERR_INTERNET_DISCONNECTED/);
    await startDrill(page, "nothing-after-the-fourteenth");
    const session = page.url();
    await page.getByRole("button", { name: "Ready" }).click();
    await watchTheEnd(page);
    await recorded(page, 1);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Discard this answer and leave" }).click();
    await expect(page.getByText("cannot reach Bunting just now")).toBeVisible();
    await context.setOffline(false);
    await expect(page).toHaveURL(/practice\?stopped=1/);
    await expect(lineOf(page, session)).toHaveCount(0);
  });

  test("that touches suicide shows whom to turn to right below the answer, and Escape stops it like its button", async ({ page }) => {
    await startDrill(page, "nothing-after-the-fourteenth");
    await page.getByRole("button", { name: "Ready" }).click();
    await answerFor(page, 1);
    await expect(page.locator("#main h2").first()).toHaveText("If this stays with you");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("Recording begins by itself when the clip ends.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/practice\?stopped=1/);
  });

  test("neither plays nor records when its address is opened again, in this tab or another", async ({ page, context }) => {
    await startDrill(page);
    await page.getByRole("button", { name: "Ready" }).click();
    await expect(page.getByText("Recording begins by itself when the clip ends.")).toBeVisible();

    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Ready" }).click();
    await expect(other.getByText("This drill is open in another tab.")).toBeVisible();
    await expect(other.getByRole("dialog")).toHaveCount(0);

    const session = new URL(page.url()).pathname;
    await page.evaluate(() => history.back());
    await expect(page.getByRole("button", { name: "Start drill" })).toBeVisible();
    await page.goto("/practice");
    await page.locator(`a[href="${session}"]`).click();
    await expect(page.getByRole("button", { name: "Ready" })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    // The other tab may now.
    await other.getByRole("button", { name: "Ready" }).click();
    await expect(other.getByText("Recording begins by itself when the clip ends.")).toBeVisible();
    await other.close();
  });

  test("does not speak of an answer that was deleted", async ({ page }) => {
    await startDrill(page);
    await page.getByRole("button", { name: "Ready" }).click();
    const kept = keptAsync(page, /"answering"/);
    await watchTheEnd(page);
    await kept;
    await recorded(page, 2);
    await page.reload();
    await expect(page.getByRole("button", { name: "Submit for review" })).toBeVisible();
    const session = page.url();
    await page.getByRole("button", { name: "Delete take 1" }).click();
    const deleted = page.waitForResponse((response) => (response.request().postData() ?? "").includes("intent=delete"));
    await page.getByRole("link", { name: "Practice" }).click();
    await deleted;
    await page.goto(session);
    await expect(page.getByRole("button", { name: "Ready" })).toBeVisible();
  });

  test("that is closed before its first picture or sound leaves no take behind", async ({ page }) => {
    await page.addInitScript(() => {
      // The first piece comes late, as on a machine that takes its time.
      window.MediaRecorder = class extends MediaRecorder {
        override start() {
          super.start(60_000);
        }
      };
    });
    await startDrill(page);
    await page.getByRole("button", { name: "Ready" }).click();
    const kept = keptAsync(page, /"answering"/);
    await watchTheEnd(page);
    await kept;
    await page.reload();
    await expect(page.getByText("Nothing was recorded", { exact: false })).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit for review" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("draws captions above its controls, and remembers that they are wanted", async ({ page }) => {
    await startDrill(page);
    await page.getByRole("button", { name: "Ready" }).click();
    await page.getByRole("button", { name: "Captions" }).click();
    const controls = page.getByRole("group", { name: /the clip/ });
    const cue = () => clipOf(page).evaluate((video: HTMLVideoElement) => (video.textTracks[0]?.activeCues?.[0] as VTTCue | undefined)?.text ?? "");
    await expect.poll(cue).not.toBe("");
    await page.getByRole("button", { name: "Pause" }).click();
    const caption = page.getByRole("dialog").getByText(await cue(), { exact: true });
    await expect(caption).toBeVisible();
    const [above, below] = [await caption.boundingBox(), await controls.boundingBox()];
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    await page.reload();
    await expect(page.getByRole("button", { name: "Captions" })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("combobox", { name: "Speed" })).toHaveCount(0);
  });

  test("is found in the library by keyboard", async ({ page }) => {
    await page.goto("/library");
    await noViolations(page);
    await page.getByRole("link", { name: "Which page we are on", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Which page we are on" })).toBeVisible();
    await noViolations(page);
    await expect(page.getByRole("link", { name: "Record this part" })).toHaveCount(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a drill is answered in writing, rated and submitted", async ({ page, signInAs }) => {
    await signInAs("Trainee");
    await startDrill(page);
    await page.getByRole("link", { name: "Write your answer instead" }).click();
    await page.getByRole("textbox", { name: "What do you say?" }).fill("I will not decide it for you, and I will not leave you alone with it.");
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await expect(page.locator("blockquote")).toContainText("not leave you alone");
    await rateAll(page);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("Take 1 is submitted.")).toBeVisible();
  });
});

test("before the first drill ever come consent, retention and the camera", async ({ page, signInAs }) => {
  await signInAs("Programme lead");
  await page.goto(`/library/${slug}`);
  await page.getByRole("button", { name: "Start drill" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Before your first drill" })).toBeVisible();
  await noViolations(page);
  await page.getByRole("checkbox", { name: /Supervision/ }).check();
  await page.getByRole("radio", { name: "3 months" }).check();
  await page.getByRole("button", { name: "Keep my decision" }).click();
  await expect(page.getByText("Your decision is kept.")).toBeVisible();
  await page.getByRole("button", { name: "Try camera and microphone" }).click();
  await expect(page.getByLabel("Your camera")).toBeVisible();
  await page.getByRole("button", { name: "Start the drill" }).click();
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("button", { name: "Ready" })).toBeVisible();
});

test("a supervisor assigns a drill, and it leads the trainee's day", async ({ browser, page, signInAs, baseURL }) => {
  await signInAs("Supervisor");
  await page.goto("/review/assign");
  await noViolations(page);
  await page.getByRole("combobox", { name: "To whom" }).selectOption({ label: "Amara Nwosu" });
  await page.getByRole("combobox", { name: "Moment" }).selectOption("which-page-we-are-on");
  await page.getByLabel("Due on").fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByText("The drill is assigned")).toBeVisible();

  const trainee = await browser.newPage({ baseURL: baseURL ?? "" });
  await trainee.goto("/sign-in");
  await trainee.getByRole("button", { name: "Trainee", exact: true }).click();
  await expect(trainee.getByText("assigned you this drill")).toBeVisible();
  await expect(trainee.getByText("Which page we are on").first()).toBeVisible();
  await trainee.close();

  await page.getByRole("button", { name: /^Cancel the assignment of Which page we are on.* to Amara Nwosu$/ }).click();
  await expect(page.getByText("The assignment is cancelled.")).toBeVisible();
});
