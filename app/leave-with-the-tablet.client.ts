import { paths } from "./paths";
import { whenLeaving } from "./ui/leave-other-tabs";

/**
 * Pages that show people leave the screen when the tablet goes to a client: every other tab of this browser goes to the
 * client's form, and one that the browser kept for its Back button asks the server anew.
 */
export function leaveWithTheTablet(): void {
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  whenLeaving(() => window.location.replace(paths.answer()));
}
