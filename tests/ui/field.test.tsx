import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Field, Select, TextArea } from "~/ui/field";

test.each([
  ["input", <Field key="f" id="a" name="n" label="Name" hint="As in mails." error={["Give a name.", "Second."]} aria-describedby="lost" />],
  ["textarea", <TextArea key="t" id="a" name="n" label="Name" hint="As in mails." error="Give a name." />],
  ["select", <Select key="s" id="a" name="n" label="Name" hint="As in mails." error="Give a name." options={[{ value: "x", label: "X" }]} />],
])("a %s is linked to its label, hint and first error", (element, field) => {
  const html = renderToStaticMarkup(field);
  expect(html).toContain('<label for="a"');
  expect(html).toMatch(new RegExp(`<${element} [^>]*id="a"`));
  expect(html).toMatch(new RegExp(`<${element} [^>]*aria-describedby="a-error a-hint"`));
  expect(html).toMatch(new RegExp(`<${element} [^>]*aria-invalid="true"`));
  expect(html).toContain('id="a-hint"');
  expect(html).toMatch(/<p id="a-error"[^>]*>.*Give a name\.<\/p>/);
  expect(html).not.toContain("Second.");
});
