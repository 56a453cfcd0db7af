import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { NextDrillChoice } from "~/practice";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page";
import { programmeInWords } from "../programme-in-words";
import type { TodayOnPage } from "../todays-page.server";
import { OrPractise } from "./or-practise";

type Programme = NonNullable<TodayOnPage["programme"]>;

/** The first thing of the day for a programme lead with somebody to look after. */
export function ProgrammeLead({ programme, next }: { programme: Programme; next: NextDrillChoice | null }) {
  return (
    <section aria-label="Your programme" className="max-w-[720px]">
      <p className="mb-6 font-serif text-xl">{programmeInWords(programme)}</p>
      <LinkButton to={paths.programme()}>Open the programme</LinkButton>
      <OrPractise next={next} />
    </section>
  );
}

/** The same as a part of the page, where something else leads. */
export function ProgrammeLine({ programme }: { programme: Programme }) {
  return (
    <Section title="Your programme">
      <p>
        {programmeInWords(programme)}{" "}
        <Link to={paths.programme()} className="link">
          Open the programme
        </Link>
      </p>
    </Section>
  );
}
