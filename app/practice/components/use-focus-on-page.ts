import { useEffect, useRef } from "react";

/** When the room has turned into another page by itself: the button that was pressed is gone, so one goes on at its heading. */
export function useFocusOnPage(page: string) {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    // A page that puts the focus itself has done so already.
    if (document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>("#main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [page]);
}
