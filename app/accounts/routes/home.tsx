import { redirect } from "@remix-run/node";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { anyone } from "../access.server";
import { guarded } from "../guarded.server";

export const loader = guarded({ params: nothing, search: nothing, access: anyone }, ({ viewer }) =>
  Promise.resolve(redirect(viewer ? paths.today() : paths.signIn())),
);
