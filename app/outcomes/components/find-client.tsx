import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { useReader } from "~/ui/reader";
import { type AskedFor, addressOfAll, isExactly, longestSought } from "../asked";
import type { CaseloadPage } from "../caseload-page.server";
import { foundInWords } from "../in-words";

/** By a part of their code, among the open and the closed ones; what else the page was asked for stays. */
export function FindClient({ page: { open, closed }, asked, mayBegin = false }: { page: Pick<CaseloadPage, "open" | "closed">; asked: AskedFor; /** Whether somebody who is not found can be begun with. */ mayBegin?: boolean }) {
  const { locale } = useReader();
  const { q, all } = asked;
  // A closed client's whole code stands below the open ones that only have it in theirs.
  const exact = q === "" || open.stretch.inAll === 0 ? undefined : closed?.lines.find(({ clientCode }) => isExactly(clientCode, q));
  const isNobody = open.stretch.inAll + (closed?.stretch.inAll ?? 0) === 0;
  return (
    <div className="mb-10">
      <Form role="search" preventScrollReset className="flex max-w-md flex-wrap items-end gap-3">
        <Field key={q} type="search" name="q" label="Find a client" defaultValue={q} maxLength={longestSought} autoComplete="off" className="min-w-40 flex-1" />
        {all && <input type="hidden" name="closed" value="all" />}
        <Button variant="quiet">Find</Button>
      </Form>
      <p aria-live="polite" className={q === "" ? undefined : "mt-3"}>
        {q !== "" && (
          <>
            {exact && (
              <>
                <Link to={paths.episode(exact.episodeId)} className="link">
                  Client {exact.clientCode}
                </Link>{" "}
                is closed.{" "}
              </>
            )}
            {foundInWords({ open: open.stretch.inAll, closed: closed?.stretch.inAll ?? 0, q }, locale)}{" "}
            <Link to={addressOfAll(asked)} className="link">
              All clients
            </Link>
            {isNobody && mayBegin && (
              <>
                {" "}
                <Link to={paths.newEpisode(q)} className="link">
                  Begin with a new client
                </Link>
              </>
            )}
          </>
        )}
      </p>
    </div>
  );
}
