import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { leaveWithTheTablet } from "./leave-with-the-tablet.client";
import { giveAnswersWhole } from "./whole-answers.client";

giveAnswersWhole();
leaveWithTheTablet();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
