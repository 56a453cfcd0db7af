import { type RefObject, useEffect, useRef } from "react";

/**
 * Empties a field once what it holds is saved. It stays where it is, with the keyboard in it, and keeps what somebody has
 * typed into it since. `emptied` is told so; the same function each time.
 */
export function useEmptied<Field extends HTMLInputElement | HTMLSelectElement>(saved: Record<string, string> | null | undefined, name: string, emptied?: (value: string) => void): RefObject<Field> {
  const field = useRef<Field>(null);
  useEffect(() => {
    const here = field.current;
    if (!here || !saved || saved[name] === undefined || here.value !== saved[name]) return;
    here.value = here instanceof HTMLSelectElement ? (here.options[0]?.value ?? "") : "";
    emptied?.(here.value);
  }, [saved, name, emptied]);
  return field;
}
