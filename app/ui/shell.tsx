import { Form, Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "./classes";

/** "wide" lets a page of two columns use the screen; "room" is dark and keeps the frame to one line. */
export type Layout = "page" | "wide" | "room";

const widths: Record<Layout, string> = { page: "max-w-page", wide: "max-w-[1440px]", room: "max-w-none" };

export type Place = { to: string; label: string };

type Props = {
  /** Where the word mark leads. */
  home: string;
  places: Place[];
  /** What belongs to the person alone, such as their settings; stands beside their name. */
  own: Place[];
  /** Who is signed in; null shows no way out. */
  person: string | null;
  signOut: string;
  layout?: Layout;
  /** Above everything, such as what this browser has still to send. */
  banner?: ReactNode;
  /** One quiet line at the end of every page. */
  note?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: a way past it, the word mark, the places this person may go, their name, the way out. */
export function Shell({ home, places, own, person, signOut, layout = "page", banner, note, children }: Props) {
  const room = layout === "room";
  return (
    <div data-theme={room ? "dark" : undefined} className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-16 rounded-md bg-pine px-4 py-2 text-on-pine focus:translate-y-0"
      >
        Skip to the page
      </a>
      <header data-screen-only className={classes("border-b border-line", room ? "py-1" : "py-2")}>
        <div className={classes("mx-auto flex flex-wrap items-center gap-x-8 px-5 sm:px-8", widths[layout])}>
          <Link to={home} className={classes("rounded-sm py-1 font-serif font-medium text-ink no-underline", room ? "text-lg" : "text-xl")}>
            Bunting
          </Link>
          {person && <Person name={person} own={own} signOut={signOut} />}
          {places.length > 0 && <Places places={places} room={room} />}
        </div>
      </header>
      {banner && <div className={classes("mx-auto w-full px-5 empty:hidden sm:px-8 not-empty:pt-4", widths[layout])}>{banner}</div>}
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
      {note && !room && (
        <footer data-screen-only className={classes("mx-auto w-full px-5 py-6 text-sm text-muted sm:px-8", widths[layout])}>
          {note}
        </footer>
      )}
    </div>
  );
}

function Places({ places, room }: { places: Place[]; room: boolean }) {
  return (
    <nav aria-label="Main" className={classes("min-w-0 max-md:w-full", room && "max-md:hidden")}>
      <ul className="-mx-1.5 flex flex-wrap sm:-mx-2">
        {places.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PlaceLink({ place }: { place: Place }) {
  return (
    <NavLink
      to={place.to}
      className={({ isActive }) =>
        classes(
          "flex min-h-9 items-center rounded-sm px-1.5 text-sm no-underline hover:text-pine sm:px-2",
          isActive ? "font-semibold text-pine underline decoration-2 underline-offset-8" : "text-ink",
        )
      }
    >
      {place.label}
    </NavLink>
  );
}

/** One's own corner: name, settings, the way out. */
function Person({ name, own, signOut }: { name: string; own: Place[]; signOut: string }) {
  return (
    <nav aria-label="You" className="ml-auto flex items-center gap-x-2 text-sm md:order-last">
      <span className="mr-2 text-muted max-md:hidden">{name}</span>
      {own.map((place) => (
        <PlaceLink key={place.to} place={place} />
      ))}
      <Form method="post" action={signOut}>
        <button type="submit" className="-mr-2 min-h-9 rounded-sm px-2 text-ink hover:text-pine">
          Sign out
        </button>
      </Form>
    </nav>
  );
}
