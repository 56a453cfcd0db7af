import { Form, Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "./classes";

export type Place = { to: string; label: string };

type Props = {
  /** Where the word mark leads. */
  home: string;
  places: Place[];
  /** Who is signed in; null shows no way out. */
  person: string | null;
  signOut: string;
  /** "room" keeps the frame to one line, because the page needs the screen. */
  layout?: "page" | "room";
  /** Above everything, such as what this browser has still to send. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: a way past it, the word mark, the places this person may go, their name, the way out. */
export function Shell({ home, places, person, signOut, layout = "page", banner, children }: Props) {
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
        <div className={classes("mx-auto flex flex-wrap items-center gap-x-6 px-5 sm:px-8", room ? "max-w-none" : "max-w-page")}>
          <Link to={home} className={classes("rounded-sm py-1 font-serif font-medium text-ink no-underline", room ? "text-lg" : "text-xl")}>
            Bunting
          </Link>
          {places.length > 0 && <Places places={places} room={room} />}
          {person && <Person name={person} signOut={signOut} room={room} />}
        </div>
      </header>
      {banner}
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  );
}

function Places({ places, room }: { places: Place[]; room: boolean }) {
  return (
    <nav aria-label="Main" className={classes("min-w-0", room && "max-md:hidden")}>
      <ul className="-mx-2 flex flex-wrap">
        {places.map((place) => (
          <li key={place.to}>
            <NavLink
              to={place.to}
              className={({ isActive }) =>
                classes(
                  "flex min-h-9 items-center rounded-sm px-2 text-sm no-underline hover:text-pine",
                  isActive ? "font-semibold text-pine underline decoration-2 underline-offset-8" : "text-ink",
                )
              }
            >
              {place.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Person({ name, signOut, room }: { name: string; signOut: string; room: boolean }) {
  return (
    <Form method="post" action={signOut} className={classes("ml-auto flex items-center gap-4 text-sm", room && "max-sm:hidden")}>
      <span className="text-muted max-sm:hidden">{name}</span>
      <button type="submit" className="min-h-9 rounded-sm px-1 text-ink hover:text-pine">
        Sign out
      </button>
    </Form>
  );
}
