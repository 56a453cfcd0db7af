import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useMatches,
  useRevalidator,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import type { Role } from "~/accounts";
import { anyone, guarded } from "~/accounts/index.server";
import { useNonce } from "./nonce";
import { paths } from "./paths";
import { nothing } from "./platform/guard.server";
import "./tailwind.css";
import { ErrorPage } from "./ui/error-page";
import { ReaderContext } from "./ui/reader";
import { type Place, Shell } from "./ui/shell";

export const meta: MetaFunction = () => [
  { title: "Bunting" },
  { name: "description", content: "Where therapists rehearse the conversations that they would otherwise wing." },
];

/** Who is here and how they read; every page stands in this frame. */
export const loader = guarded({ params: nothing, search: nothing, access: anyone }, ({ viewer, context }) =>
  Promise.resolve({
    viewer: viewer && { name: viewer.name, roles: viewer.roles },
    reader: { locale: context.locale, timeZone: context.timeZone, now: new Date().toISOString(), seed: crypto.randomUUID() },
  }),
);

/** The site map as this person may walk it. */
function placesFor(roles: Role[]): Place[] {
  const has = (role: Role) => roles.includes(role);
  return [
    { to: paths.today(), label: "Today" },
    { to: paths.practice(), label: "Practice" },
    { to: paths.library(), label: "Library" },
    ...(has("supervisor") ? [{ to: paths.review(), label: "Review" }] : []),
    ...(has("programme_lead") ? [{ to: paths.programme(), label: "Programme" }] : []),
    { to: paths.settings(), label: "Settings" },
  ];
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="en">
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
        <Frame viewer={data?.viewer ?? null}>{data ? <Reading reader={data.reader}>{children}</Reading> : children}</Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

type Seen = { name: string; roles: Role[] };

function Frame({ viewer, children }: { viewer: Seen | null; children: ReactNode }) {
  const room = useMatches().some((match) => (match.handle as { layout?: string } | undefined)?.layout === "room");
  return (
    <Shell
      home={viewer ? paths.today() : paths.home()}
      places={viewer ? placesFor(viewer.roles) : []}
      person={viewer?.name ?? null}
      signOut={paths.signOut()}
      layout={room ? "room" : "page"}
    >
      {children}
    </Shell>
  );
}

type ReaderData = { locale: string; timeZone: string; now: string; seed: string };

function Reading({ reader, children }: { reader: ReaderData; children: ReactNode }) {
  // Forms' keys must not change under a form that is open.
  const [seed] = useState(reader.seed);
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!own || own === reader.timeZone) return;
    document.cookie = `tz=${encodeURIComponent(own)}; path=/; max-age=31536000; samesite=lax`;
    if (document.cookie.includes("tz=")) revalidate();
    // Once a visit: a server that keeps another zone is not asked again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return <ReaderContext.Provider value={{ ...reader, seed }}>{children}</ReaderContext.Provider>;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const signedIn = Boolean(useRouteLoaderData<typeof loader>("root")?.viewer);
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} home={signedIn ? paths.today() : paths.home()} />;
}
