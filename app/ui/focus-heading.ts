import { useEffect } from "react";

/**
 * Gives the page's heading the focus whenever another content takes the page's place, so that the keyboard and those who
 * listen go on from there. What has the focus already and is still there keeps it.
 */
export function useHeadingFocus(content: string) {
  useEffect(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.style.outline = "none";
    heading.focus({ preventScroll: true });
  }, [content]);
}
