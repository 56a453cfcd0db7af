import { createContext, useContext } from "react";

/** The reference under which the log keeps the fault of this response; undefined without one. */
export const ReferenceContext = createContext<string | undefined>(undefined);

/** In the browser it is read from the document, where the server wrote it. */
export function useReference(): string | undefined {
  const ofResponse = useContext(ReferenceContext);
  return typeof document === "undefined" ? ofResponse : document.documentElement.dataset.reference;
}
