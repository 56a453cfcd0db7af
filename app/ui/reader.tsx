import { createContext, useContext } from "react";

/** Who reads: how they write dates and numbers, when the page was made, and a random start for their forms' keys. */
export type Reader = { locale: string; timeZone: string; now: string; seed: string };

export const ReaderContext = createContext<Reader>({
  locale: "en-GB",
  timeZone: "UTC",
  now: "1970-01-01T00:00:00.000Z",
  seed: "00000000-0000-4000-8000-000000000000",
});

export const useReader = () => useContext(ReaderContext);
