import { parseHTML } from "linkedom";

/** What Plot draws in. */
export const emptyDocument = () => (parseHTML("<!doctype html><html><body></body></html>") as unknown as { document: Document }).document;

/** `id` is unique on the page. */
type Titled = { id: string; title: string; description: string };

/** Named and described as one picture; what Plot says of its parts would be read out instead. */
export function asPicture(svg: Element, { id, title, description }: Titled, size: string, font: number): string {
  const { ownerDocument } = svg;
  svg.querySelector("style")?.remove();
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  const [titleId, descriptionId] = [`${id}-${size}-title`, `${id}-${size}-description`];
  for (const [tag, partId, words] of [["desc", descriptionId, description], ["title", titleId, title]] as const) {
    const part = ownerDocument.createElementNS("http://www.w3.org/2000/svg", tag);
    part.setAttribute("id", partId);
    part.textContent = words;
    svg.prepend(part);
  }
  const attributes = { role: "img", preserveAspectRatio: "xMinYMin", "aria-labelledby": titleId, "aria-describedby": descriptionId, class: "chart", "font-family": "inherit", "font-size": String(font) };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  return svg.outerHTML;
}
