import { FileRefused } from "~/platform/file-refused.server";
import { withSigns } from "./cell-value";
import { limits } from "./limits";
import { readAllXml } from "./read-xml.server";
import { sentences } from "./sentences";

/** The texts that cells share, in their order. How one is pronounced is not part of it. */
export async function sharedTexts(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  const texts: string[] = [];
  let letters = 0;
  let text: string | null = null;
  let within = false;
  let aside = 0;
  await readAllXml(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") aside += 1;
      within = name === "t" && aside === 0 && text !== null;
    },
    text: (piece) => {
      if (within && text!.length <= limits.cellLetters) text += piece;
    },
    close: (name) => {
      if (name === "t") within = false;
      if (name === "rPh") aside -= 1;
      if (name !== "si" || text === null) return;
      letters += text.length;
      if (texts.length >= limits.texts || letters > limits.textLetters) throw new FileRefused(sentences.texts);
      texts.push(withSigns(text));
      text = null;
    },
  });
  return texts;
}
