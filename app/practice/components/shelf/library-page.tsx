import { Link } from "@remix-run/react";
import { illustratedLabel } from "~/library";
import { paths } from "~/paths";
import { Page, Section } from "~/ui/page";
import { type Filter, asksFor, countOf, shownOf, skillsShown } from "../../shelf/filter";
import type { Moment, Shelf } from "../../shelf/model";
import { shownInWords } from "../../shelf/words";
import { ConversationEntry } from "./conversation-entry";
import { FilterForm } from "./filter-form";
import { MomentEntry } from "./moment-entry";
import { NothingShown } from "./nothing-shown";
import { SkillIndex } from "./skill-index";

/** The catalogue: what can be found in it, the moments, one's own side, conversations, the assessment, and the skills. */
export function LibraryPage({ shelf, filter, mayWrite }: { shelf: Shelf; filter: Filter; mayWrite: boolean }) {
  const shown = shownOf(shelf, filter);
  const skills = skillsShown(shelf.skills, shown, filter);
  return (
    <Page
      title="Library"
      lead="Moments with clients that are easy to wing. They stand in the order in which their skills build on each other."
      actions={
        mayWrite && (
          <Link to={paths.studio()} className="link">
            The studio
          </Link>
        )
      }
    >
      <Contents shelf={{ ...shelf, ...shown, skills }} />
      <FilterForm shelf={shelf} filter={filter}>
        {shownInWords(shown, shelf)}
      </FilterForm>
      {countOf(shown) === 0 && asksFor(filter) && <NothingShown shelf={shelf} filter={filter} />}
      <Moments id="moments" title="Moments" moments={shown.moments} first hint={`The same moment at three levels: less or more feeling, ambiguity and pressure. Where nothing else is said, clips are ${illustratedLabel}.`} />
      <Moments id="own-side" title="Your own side" moments={shown.ownSide} hint="What is asked of you when you are tired: your own first answer is what is rehearsed here." />
      {shown.conversations.length > 0 && (
        <Section id="conversations" title="Conversations" hint="Several turns. After each you name what you did, and the client answers that.">
          <ol className="divide-y divide-line border-t border-line">
            {shown.conversations.map((conversation) => (
              <ConversationEntry key={conversation.slug} conversation={conversation} />
            ))}
          </ol>
        </Section>
      )}
      {shelf.assessments.length > 0 && (
        <Section id="assessment" title="Assessment" split>
          {shelf.assessments.map(({ slug, title, about }) => (
            <div key={slug}>
              <h3 className="text-lg">
                <Link to={paths.assessment(slug)} className="link">
                  {title}
                </Link>
              </h3>
              <p className="mt-1 max-w-measure">{about}</p>
            </div>
          ))}
        </Section>
      )}
      {skills.length > 0 && (
        <Section id="skills" title="Skills" hint={asksFor(filter) ? "What is shown above practises these." : "What it is, what it is not, and what a good answer is seen by."}>
          <SkillIndex skills={skills} shelf={shelf} />
        </Section>
      )}
    </Page>
  );
}

function Moments({ id, title, hint, moments, first = false }: { id: string; title: string; hint: string; moments: Moment[]; first?: boolean }) {
  if (moments.length === 0) return null;
  return (
    <Section id={id} title={title} hint={hint}>
      <ol className="divide-y divide-line border-t border-line">
        {moments.map((moment, index) => (
          <MomentEntry key={moment.moment} moment={moment} eager={first && index < 3} />
        ))}
      </ol>
    </Section>
  );
}

/** What the page holds, as links to it. */
function Contents({ shelf: { moments, ownSide, conversations, assessments, skills } }: { shelf: Shelf }) {
  const parts = [
    { id: "moments", title: "Moments", there: moments.length > 0 },
    { id: "own-side", title: "Your own side", there: ownSide.length > 0 },
    { id: "conversations", title: "Conversations", there: conversations.length > 0 },
    { id: "assessment", title: "Assessment", there: assessments.length > 0 },
    { id: "skills", title: "Skills", there: skills.length > 0 },
  ];
  return (
    <nav aria-label="On this page" className="mb-6">
      <ul className="flex flex-wrap gap-x-6">
        {parts
          .filter(({ there }) => there)
          .map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="link inline-block py-1">
                {title}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
