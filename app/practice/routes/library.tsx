import type { MetaFunction, ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { hasRole } from "~/accounts";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { LibraryPage } from "../components/shelf/library-page";
import { filterFrom } from "../shelf/filter";
import { shelf } from "../shelf/shelf.server";

export const meta: MetaFunction = () => [{ title: "Library · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async ({ viewer }) => ({ ...(await shelf(viewer)), mayWrite: hasRole(viewer, "supervisor", "programme_lead") }));

/** The whole shelf is here already: another filter shows another part of it. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate;
}

export default function Library() {
  const { mayWrite, ...shelf } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return <LibraryPage shelf={shelf} filter={filterFrom(search, shelf.skills)} mayWrite={mayWrite} />;
}
