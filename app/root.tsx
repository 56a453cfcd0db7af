import type { LinksFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  isRouteErrorResponse,
  useMatches,
  useRevalidator,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import headingFont from "@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2?url";
import textFont from "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url";
import { type ReactNode, useEffect, useState } from "react";
import type { Role } from "~/accounts";
import { anyone, guarded } from "~/accounts/index.server";
import { useNonce } from "./nonce";
import { NotArrived } from "./outcomes";
import { paths } from "./paths";
import { demoMode } from "./platform/demo-mode.server";
import { nothing } from "./platform/guard.server";
import { UnsentTakes } from "./recordings";
import { useReference } from "./reference";
import "./tailwind.css";
import { ErrorPage } from "./ui/error-page";
import { type Reader, ReaderContext } from "./ui/reader";
import { type Layout as Width, type Place, Shell } from "./ui/shell";

export const meta: MetaFunction = () => [
  { title: "Bunting" },
  { name: "description", content: "Where therapists rehearse the conversations that they would otherwise wing." },
];

/** Both fonts begin to load with the page, so that its lines do not move under the reader. */
export const links: LinksFunction = () =>
  [textFont, headingFont].map((href) => ({ rel: "preload", as: "font", type: "font/woff2", href, crossOrigin: "anonymous" }));

/** Who is here and how they read; every page stands in this frame. */
export const loader = guarded({ params: nothing, search: nothing, access: anyone }, ({ viewer, context }) =>
  Promise.resolve({
    demo: demoMode(),
    viewer: viewer && { name: viewer.name, roles: viewer.roles },
    reader: { locale: context.locale, timeZone: context.timeZone, now: new Date().toISOString(), seed: crypto.randomUUID() },
  }),
);

/**
 * Who is here does not change by what is saved while one types, nor by a form that was not taken, maybe for want of a
 * network, nor by another part of the same page.
 */
export function shouldRevalidate({ formData, formMethod, actionResult, currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  if (!formMethod && currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search) return false;
  const problem = (actionResult as { problem?: unknown } | undefined)?.problem;
  return formData?.get("intent") === "save" || problem ? false : defaultShouldRevalidate;
}

/** The site map as this person may walk it. */
function placesFor(roles: Role[]): Place[] {
  const has = (role: Role) => roles.includes(role);
  return [
    { to: paths.today(), label: "Today" },
    { to: paths.practice(), label: "Practice" },
    { to: paths.library(), label: "Library" },
    ...(has("supervisor") ? [{ to: paths.review(), label: "Review" }] : []),
    ...(has("clinician") || has("supervisor") ? [{ to: paths.outcomes(), label: "Outcomes" }] : []),
    { to: paths.progress(), label: "Progress" },
    ...(has("programme_lead") ? [{ to: paths.programme(), label: "Programme" }] : []),
  ];
}

/** What a page's handle asks for; "bare" is for somebody who is nobody here: no frame, no script, nothing kept in their browser. */
type Asked = Width | "bare";

const useAskedLayout = () => useMatches().map((match) => (match.handle as { layout?: Asked } | undefined)?.layout).findLast((layout) => layout) ?? "page";

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const layout = useAskedLayout();
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="en" data-reference={useReference()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#faf7f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141c1b" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <Reading reader={data?.reader}>
          {layout === "bare" ? (
            children
          ) : (
            <Frame viewer={data?.viewer ?? null} demo={data?.demo ?? false} layout={layout}>
              {children}
            </Frame>
          )}
        </Reading>
        {layout !== "bare" && <ScrollRestoration nonce={nonce} />}
        {layout !== "bare" && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

type Seen = { name: string; roles: Role[] };

function Frame({ viewer, demo, layout, children }: { viewer: Seen | null; demo: boolean; layout: Width; children: ReactNode }) {
  return (
    <Shell
      home={viewer ? paths.today() : paths.home()}
      places={viewer ? placesFor(viewer.roles) : []}
      own={viewer ? [{ to: paths.settings(), label: "Settings" }] : []}
      person={viewer?.name ?? null}
      signOut={paths.signOut()}
      layout={layout}
      banner={viewer && <UnsentTakes />}
      note={demo && "The people here and what they say are invented; what you record yourself is yours and stays on this computer."}
    >
      {children}
    </Shell>
  );
}

/** Tells every page below how its reader writes dates, and the server, for next time, which time zone they are in. */
function Reading({ reader, children }: { reader: Reader | undefined; children: ReactNode }) {
  // Forms' keys must not change under a form that is open.
  const [seed, keepSeed] = useState(reader?.seed);
  if (reader && !seed) keepSeed(reader.seed);
  const { revalidate } = useRevalidator();
  const kept = reader?.timeZone;
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const cookie = `tz=${encodeURIComponent(own)}`;
    if (!kept || !own || own === kept || document.cookie.includes(cookie)) return;
    document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax`;
    if (document.cookie.includes(cookie)) revalidate();
  }, [kept, revalidate]);
  if (!reader || !seed) return children;
  return <ReaderContext.Provider value={{ ...reader, seed }}>{children}</ReaderContext.Provider>;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const signedIn = Boolean(useRouteLoaderData<typeof loader>("root")?.viewer);
  const ofPage = useReference();
  const layout = useAskedLayout();
  const answer = isRouteErrorResponse(error) ? error : null;
  const ofAnswer = (answer?.data as { reference?: string } | null | undefined)?.reference;
  const status = answer?.status ?? 500;
  if (layout === "bare" && status >= 500) return <NotArrived reference={ofAnswer ?? ofPage} />;
  return (
    <ErrorPage
      status={status}
      home={signedIn ? { to: paths.today(), label: "Go to Today" } : { to: paths.home(), label: "Go to the start" }}
      reference={ofAnswer ?? ofPage}
    />
  );
}
