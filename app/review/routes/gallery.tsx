import { anyone, guarded } from "~/accounts/index.server";
import { demoMode } from "~/platform/demo-mode.server";
import { notFound, nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const loader = guarded({ params: nothing, search: nothing, access: anyone }, () => {
  if (!demoMode()) notFound();
  return Promise.resolve(null);
});

export default function Gallery() {
  return <Page title="Gallery" lead="Each component in each state." />;
}
