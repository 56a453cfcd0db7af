import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

const controls = "input:not([type=hidden]):not(:disabled), select, textarea";

/**
 * After a form has led to a part of the page, the focus goes there: to its first control, or to its words where it has
 * none. A form that was not taken leads to the first field that is wrong.
 */
export function useLanding(errors: Record<string, string> | undefined) {
  const { key, hash } = useLocation();
  useEffect(() => {
    const place = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
    if (!place) return;
    (place.querySelector<HTMLElement>(controls) ?? place).focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  }, [key, hash]);
  useEffect(() => {
    if (errors && Object.keys(errors).length > 0) document.querySelector<HTMLElement>("main [aria-invalid=true], main fieldset:has([id$=-error]) input")?.focus();
  }, [errors]);
}
