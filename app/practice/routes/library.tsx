import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { guarded, signedIn } from "~/accounts/index.server";
import { ClipStill, clipOrigin } from "~/library";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";
import { When } from "~/ui/when";
import { shelf } from "../shelf.server";

export const meta: MetaFunction = () => [{ title: "Library · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, ({ viewer }) => shelf(viewer));

export default function Library() {
  const moments = useLoaderData<typeof loader>();
  return (
    <Page title="Library" lead="Moments with clients that are easy to wing. They stand in the order in which their skills build on each other.">
      <ol className="divide-y divide-line border-y border-line">
        {moments.map((moment) => (
          <li key={moment.slug} className="group relative grid gap-x-8 gap-y-4 py-6 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <ClipStill clip={moment.clip} />
            <div className="max-w-measure">
              <h2 className="text-xl">
                <Link to={paths.vignette(moment.slug)} className="after:absolute after:inset-0 group-hover:text-pine">
                  {moment.title}
                </Link>
              </h2>
              <p className="mt-1 text-muted">
                {moment.client.name}, {moment.client.age}: {moment.approach}
              </p>
              <p className="mt-3">
                <span className="text-muted">To practise: </span>
                {moment.skill}
              </p>
              <p className="mt-1">
                <span className="text-muted">What is hard: </span>
                {moment.hard}
              </p>
              <p className="mt-3 text-sm text-muted">
                {moment.answeredAt ? (
                  <>
                    You answered {moment.client.name} last on <When at={moment.answeredAt} />.
                  </>
                ) : (
                  `You have not answered ${moment.client.name} yet.`
                )}
                {moment.touches.length > 0 && ` Touches ${moment.touches.join(", ")}.`}
                {clipOrigin(moment.clip) && ` Clip: ${clipOrigin(moment.clip)}.`}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  );
}
