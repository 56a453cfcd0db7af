import { type Problems, fieldId } from "../../studio/draft";

/** A draft as its fields read it, each by a name such as "client.age". */
export type Written = { draft: unknown; problems: Problems };

const valueAt = (from: unknown, name: string): unknown => name.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], from);

/** What a field's native control and its error are given. */
export function given({ draft, problems }: Written) {
  const valueOf = (name: string) => {
    const value = valueAt(draft, name);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const listOf = (name: string) => {
    const value = valueAt(draft, name);
    return Array.isArray(value) ? value.map(String) : [];
  };
  /** The first problem of a field, or of one of its lines. */
  const errorOf = (name: string) => problems[name]?.says ?? Object.entries(problems).find(([at]) => at.startsWith(`${name}.`))?.[1].says;
  const field = (name: string) => ({ id: fieldId(name), name, defaultValue: valueOf(name), error: errorOf(name) });
  const lines = (name: string) => ({ id: fieldId(name), name, defaultValue: listOf(name).join("\n"), error: errorOf(name) });
  const choice = (name: string) => ({ name, error: errorOf(name), ...(valueOf(name) && { defaultValue: valueOf(name) }) });
  const several = (name: string) => ({ name, defaultValue: listOf(name), error: errorOf(name) });
  return { field, lines, choice, several, valueOf, errorOf };
}

/** A record of names as the options of a control. */
export const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label: capital(label) }));

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
