import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { type Role, roleNames } from "../roles";

type Person = { personId: string; name: string; email: string; roles: Role[]; supervisors: string[] };

export const rolesInWords = (roles: Role[]) => roles.map((role) => roleNames[role]).join(", ");

/** So many people stand in the open; the others are folded away. */
export const unfoldedPeople = 12;

/**
 * Who is in the programme, what each may do, and who supervises whom. Each name leads to where that is changed. Of many the
 * first stand in the open, or all of them where `whole`.
 */
export function PeopleList({ people, whole }: { people: Person[]; whole: boolean }) {
  const folded = people.slice(unfoldedPeople);
  return (
    <>
      <PeopleTable caption="People in the programme" people={people.slice(0, unfoldedPeople)} />
      {folded.length > 0 && (
        <details open={whole || undefined} className="group border-t border-line pt-3">
          <summary className="link min-h-6 w-fit cursor-pointer">
            <span className="group-open:hidden">Show all {people.length} people</span>
            <span className="not-group-open:hidden">Show the first {unfoldedPeople} only</span>
          </summary>
          <div className="mt-3">
            <PeopleTable caption="More people in the programme" people={folded} />
          </div>
        </details>
      )}
    </>
  );
}

function PeopleTable({ caption, people }: { caption: string; people: Person[] }) {
  return (
    <table className="block w-full table-fixed text-left sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden sm:table-header-group">
        <tr className="text-sm text-muted">
          <th scope="col" className="pb-2 font-normal">
            Name
          </th>
          <th scope="col" className="pb-2 font-normal">
            Roles
          </th>
          <th scope="col" className="pb-2 font-normal">
            Supervised by
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {people.map((person) => (
          <Row key={person.personId} person={person} />
        ))}
      </tbody>
    </table>
  );
}

const cell = "block sm:table-cell sm:py-3 sm:pr-6 align-top";

function Row({ person: { personId, name, email, roles, supervisors } }: { person: Person }) {
  return (
    <tr className="block border-t border-line py-3 sm:table-row sm:py-0">
      <th scope="row" className={`${cell} font-normal`}>
        <Link to={paths.programmePerson(personId)} className="link inline-block min-h-6 font-medium">
          {name}
        </Link>
        <span className="block text-sm break-all text-muted">{email}</span>
      </th>
      <td className={cell}>{rolesInWords(roles)}</td>
      <td className={cell}>
        {supervisors.length > 0 ? (
          <>
            <span className="text-muted sm:hidden">Supervised by </span>
            {supervisors.join(", ")}
          </>
        ) : (
          <span className="text-muted max-sm:hidden">{isSupervised(roles) ? "Nobody yet" : <NotSupervised />}</span>
        )}
      </td>
    </tr>
  );
}

/** Trainees and clinicians practise under somebody; who only supervises or leads needs nobody. */
const isSupervised = (roles: Role[]) => roles.includes("trainee") || roles.includes("clinician");

const NotSupervised = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="sr-only">Needs no supervisor</span>
  </>
);
