import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { TodaysPage } from "~/review";
import { todaysPage } from "~/review/index.server";
import { RisksWaiting } from "../components/risks-waiting";
import { TodaysLines } from "../components/todays-lines";
import { todaysLines } from "../todays-lines.server";

export const meta: MetaFunction = () => [{ title: "Today · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async ({ viewer, context }) => {
  const [today, lines] = await Promise.all([todaysPage(viewer), todaysLines(viewer, context.timeZone, new Date(), context.locale)]);
  return { today, lines };
});

export default function Today() {
  const { today, lines } = useLoaderData<typeof loader>();
  return <TodaysPage today={today} first={<RisksWaiting risks={lines.risks} />} lines={<TodaysLines lines={lines} />} />;
}
