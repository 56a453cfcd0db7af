import { SaxesParser } from "saxes";
import { FileRefused } from "~/platform/file-refused.server";
import { breather } from "../breather.server";
import { limits } from "./limits";
import { sentences } from "./sentences";

/** What is done with each tag, by its name without a namespace, and with the text before the next tag. */
export type Sees = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/**
 * Reads XML as its bytes come in and hands over after each piece what `sees` has put into `ready`. Knows no entities but
 * XML's own five, follows no reference, and throws FileRefused where it is no well-formed XML, declares types of its own,
 * nests too deeply, or goes on for too long without a tag.
 */
export async function* readXml<T>(bytes: AsyncIterable<Buffer>, sees: Sees, ready: T[]): AsyncGenerator<T[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const breathe = breather();
  let depth = 0;
  let since = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    since = 0;
    depth += 1;
    if (depth > limits.depth) refuse();
    sees.open?.(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    since = 0;
    depth -= 1;
    sees.close?.(local(name));
  });
  if (sees.text) parser.on("text", sees.text);
  for await (const chunk of bytes) {
    await breathe();
    since += chunk.length;
    parser.write(decoded(decoder, chunk));
    if (since > limits.letters) refuse();
    yield ready.splice(0);
  }
  parser.write(decoded(decoder)).close();
  yield ready.splice(0);
}

/** The whole of it, where nothing has to be taken meanwhile. */
export async function readAllXml(bytes: AsyncIterable<Buffer>, sees: Sees): Promise<void> {
  const pieces = readXml(bytes, sees, []);
  while (!(await pieces.next()).done);
}

/** "x:row" as "row": programs may write the one or the other. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

function decoded(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw new FileRefused(sentences.damaged);
}
