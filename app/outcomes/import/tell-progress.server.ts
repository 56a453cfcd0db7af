import type { Viewer } from "~/accounts";
import { type Result } from "~/core/result";
import { log } from "~/platform/log.server";
import { forgetProgress, keepProblem, keepProgress } from "../store/import-progress.server";
import { type Progress, type Tell, faulted } from "./progress";

const everyMs = 400;
/** Also without news, so that it is known that somebody is at work. */
const aliveMs = 4_000;

/**
 * Does work on an own file (`id`: the import, or the key of the form that brings it) and keeps how far it has come, for
 * whoever asks. Work that is over at once says nothing. What it came to nothing for is kept only where it had said something.
 */
export async function withProgress<T>(viewer: Viewer, id: string, work: (tell: Tell) => Promise<Result<T>>): Promise<Result<T>> {
  const teller = new Teller(viewer, id);
  await forgetProgress(viewer, id);
  try {
    const result = await work(teller.tell);
    await teller.end(result.ok ? null : result.problem);
    return result;
  } catch (error) {
    await teller.end(faulted);
    throw error;
  }
}

/** One writing after the other, the latest news only. */
class Teller {
  private latest: Pick<Progress, "step" | "done" | "total"> | null = null;
  private isNews = false;
  private writtenAt: number | null = null;
  private writing: Promise<void> | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly viewer: Viewer,
    private readonly id: string,
  ) {
    this.timer = setInterval(() => this.write(), everyMs);
    this.timer.unref();
  }

  tell: Tell = (step, done = 0, total = 0) => {
    this.latest = { step, done, total };
    this.isNews = true;
  };

  private write(): void {
    const { latest, writing, writtenAt } = this;
    if (!latest || writing || !(this.isNews || performance.now() - writtenAt! > aliveMs)) return;
    this.isNews = false;
    this.writtenAt = performance.now();
    this.writing = keepProgress(this.viewer, this.id, latest)
      // It is a convenience: the work itself goes on.
      .catch((error: unknown) => log.warn({ kind: (error as Error).name }, "how far an import has come could not be written"))
      .finally(() => (this.writing = null));
  }

  async end(problem: string | null): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    if (this.writtenAt === null) return;
    try {
      await (problem === null ? forgetProgress(this.viewer, this.id) : keepProblem(this.viewer, this.id, problem));
    } catch (error) {
      log.warn({ kind: (error as Error).name }, "that an import has ended could not be written");
    }
  }
}
