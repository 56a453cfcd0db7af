import { Link } from "@remix-run/react";
import type { Preview } from "~/library/index.server";
import { paths } from "~/paths";
import { BeforeYouBegin } from "./content-note";
import { Criteria } from "./criteria";
import { listed, whoSpeaks } from "../shelf/words";
import { WatchClip } from "./watch-clip";

type Props = Pick<Preview, "itemId" | "clip" | "lacks"> & { met: NonNullable<Preview["met"]> };

/** What a trainee is told and shown before they answer; what is not there yet says so. */
export function PreviewOfMoment({ itemId, met, clip, lacks }: Props) {
  const { client, skill } = met;
  return (
    <div className="gap-x-12 max-lg:space-y-8 lg:grid lg:grid-cols-[3fr_2fr]">
      <div className="max-w-measure">
        {met.touches.length > 0 && <BeforeYouBegin says={`This moment touches ${listed(met.touches)}.`} notes={[met.contentNote ?? notWritten]} may="skip" />}
        <h2 className="mt-6 text-xl">{client.name && client.age !== null ? whoSpeaks({ ...client, name: client.name, age: client.age }) : (client.name ?? <NotWritten />)}</h2>
        <p className="mt-1">{client.summary ?? <NotWritten />}</p>
        <h2 className="mt-6 text-xl">The moment</h2>
        <p className="mt-1">{met.justHappened ?? <NotWritten />}</p>
        <p className="mt-4">
          <span className="text-muted">What is hard: </span>
          {met.hard ?? <NotWritten />}
        </p>
        <p className="mt-4">
          <span className="text-muted">Level {met.level}: </span>
          {met.levelNote ?? <NotWritten />}
        </p>
        <h2 className="mt-6 text-xl">{skill?.title ?? "The skill"}</h2>
        <p className="mt-1">{skill?.summary ?? <NotWritten>(not chosen yet)</NotWritten>}</p>
        {met.criteria.length > 0 && <Criteria criteria={met.criteria} />}
        {skill && met.criteria.length === 0 && (
          <p className="mt-4">
            Its criteria: <NotWritten>(not chosen yet)</NotWritten>
          </p>
        )}
      </div>
      <div className="space-y-6">
        {clip ? (
          <WatchClip clip={clip} clientName={client.name ?? "The client"} />
        ) : lacks.length > 0 ? (
          <Lacking itemId={itemId} lacks={lacks} />
        ) : (
          <p className="text-muted">There is no clip yet that you can play.</p>
        )}
        <p className="text-muted">The clip plays once. When it ends, recording begins by itself, for at most {met.timeLimit ?? notWritten} seconds.</p>
      </div>
    </div>
  );
}

/** What is not there yet, each a way to where it is made. */
export function Lacking({ itemId, lacks }: Pick<Preview, "itemId" | "lacks">) {
  return (
    <ul className="space-y-2">
      {lacks.map(({ id, says }) => (
        <li key={id}>
          <Link to={`${paths.studioItem(itemId)}#${id}`} className="link">
            {says}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const notWritten = "(not written yet)";
const NotWritten = ({ children = notWritten }: { children?: string }) => <span className="font-sans text-base text-muted">{children}</span>;
