import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";

const params = z.object({ slug: z.string().regex(/^[a-z0-9-]+$/) });

export const loader = guarded({ params, search: nothing, access: withRole("supervisor", "programme_lead") }, ({ params }) =>
  Promise.resolve({ slug: params.slug }),
);

export default function RecordPart() {
  return <h1>Record this part</h1>;
}
