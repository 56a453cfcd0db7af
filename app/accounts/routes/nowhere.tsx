import { notFound, nothing } from "~/platform/guard.server";
import { anyone } from "../access.server";
import { guarded } from "../guarded.server";

/** Every address that is nobody's: the page for it keeps the frame, so that there is a way on. */
export const loader = guarded({ params: nothing, search: nothing, access: anyone }, () => notFound());

export default function Nowhere() {
  return null;
}
