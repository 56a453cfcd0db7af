import busboy, { type Busboy } from "busboy";
import type { Readable } from "node:stream";
import { FileRefused } from "./file-refused.server";

/** A file of a form, and the fields that stand before it. */
export type FileInForm = { fields: ReadonlyMap<string, string>; fileName: string; bytes: AsyncIterable<Uint8Array> };

export const incomplete = "The form did not arrive whole, so no file was read. Choose the file and send it once more.";

/** Our form has four fields and one file. */
const limits = { fields: 10, fieldSize: 200, files: 1, parts: 12 };

export type FormRead<T> = { fields: ReadonlyMap<string, string>; /** Null where no file was chosen. */ taken: T | null; /** Whether the form ended as it should. */ whole: boolean };

/**
 * Reads a form whose file is taken while it comes in. The bytes of the file end well only where the whole form did, and
 * throw FileRefused otherwise. Whatever is wrong, the body is read to its end, because a browser hears no answer before it
 * has sent everything. Rejects with what `take` rejects with.
 */
export async function formWithFile<T>(request: Request, take: (file: FileInForm) => Promise<T>): Promise<FormRead<T>> {
  const fields = new Map<string, string>();
  const form = begun(request.headers.get("content-type"));
  if (!form) {
    await pour(request.body, null, Promise.resolve());
    return { fields, taken: null, whole: false };
  }
  const ended = endOf(form);
  const held: { taking: Promise<T> | null } = { taking: null };
  const over = new Promise<unknown>((stop) => {
    void ended.then((whole) => whole || stop(null));
    form.on("field", (name, value) => fields.set(name, value));
    form.on("file", (name, file, { filename }) => {
      // What breaks a file off is heard where it is read.
      file.on("error", () => {});
      if (name !== "file" || !filename) return void file.resume();
      held.taking = take({ fields, fileName: filename, bytes: wholeOnly(file, ended) });
      held.taking.then(stop, stop);
    });
  });
  await pour(request.body, form, over);
  try {
    return held.taking ? { fields, taken: await held.taking, whole: true } : { fields, taken: null, whole: await ended };
  } finally {
    form.destroy();
  }
}

/** Null where these are no fields with a mark between them. */
function begun(contentType: string | null): Busboy | null {
  try {
    return busboy({ headers: { "content-type": contentType ?? "" }, limits, defParamCharset: "utf8" });
  } catch {
    return null;
  }
}

/** Whether the form ended as it should, within its limits. */
function endOf(form: Busboy): Promise<boolean> {
  return new Promise((resolve) => {
    form.on("finish", () => resolve(true));
    form.on("error", () => resolve(false));
    for (const limit of ["fieldsLimit", "filesLimit", "partsLimit"] as const) form.on(limit, () => resolve(false));
  });
}

/** Gives the form what comes in, as fast as it takes it; once it is over, the rest is read and thrown away. */
async function pour(body: Request["body"], form: Busboy | null, over: Promise<unknown>): Promise<void> {
  if (!body) return void form?.destroy();
  let done = false;
  void over.then(() => (done = true));
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      if (!done && form && !form.write(chunk)) await Promise.race([new Promise((drained) => form.once("drain", drained)), over]);
    }
    if (!done) form?.end();
  } catch {
    form?.destroy();
  }
}

async function* wholeOnly(file: Readable, ended: Promise<boolean>): AsyncGenerator<Uint8Array> {
  try {
    yield* file as AsyncIterable<Uint8Array>;
  } catch {
    throw new FileRefused(incomplete);
  }
  if (!(await ended)) throw new FileRefused(incomplete);
}
