/** Stands beside every chart of hours, with outcomes or without (DOMAIN 3.3 and 4.6). */
export function Caution({ withCases }: { withCases: boolean }) {
  return (
    <aside aria-label="What this cannot say" className="max-w-measure border-l-2 border-edge py-1 pl-4">
      <p className="font-medium">What this cannot say</p>
      <p className="mt-1 text-muted">
        Time practised alone predicted outcomes in one study, of 17 therapists who reported their own hours (Chow and colleagues, 2015). {withCases ? beside : alone}
      </p>
    </aside>
  );
}

const beside =
  "From so few cases a month nothing can be concluded about you: hours against outcomes say something from 12 or more assessments on, spaced over time, and not before. So both stand side by side here, and nothing is computed from one to the other.";
const alone = "So minutes are shown here as what they are, and nothing is concluded from them about how you work or what comes of it.";
