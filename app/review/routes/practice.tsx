import type { MetaFunction } from "@remix-run/node";
import { type ClientLoaderFunctionArgs, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { PracticeList } from "~/practice";
import { practicePage } from "~/practice/index.server";
import { sendLatePosts } from "~/ui/use-late-post";
import { unreadSessions } from "../feedback-store.server";

export const meta: MetaFunction = () => [{ title: "Practice · Bunting" }];

const search = z.object({ stopped: z.enum(["1"]).optional() });

export const loader = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, search, context }) => {
  const [page, unread] = await Promise.all([
    practicePage(viewer, { stopped: search.stopped === "1", timeZone: context.timeZone }),
    unreadSessions(viewer),
  ]);
  return { ...page, unread };
});

/** A take that was deleted on the page before is gone from the list, although it could have been undone a little longer. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  await sendLatePosts();
  return serverLoader<typeof loader>();
}

export default function Practice() {
  return <PracticeList {...useLoaderData<typeof loader>()} />;
}
