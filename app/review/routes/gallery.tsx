import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { anyone, guarded } from "~/accounts/index.server";
import { content } from "~/library/index.server";
import { paths } from "~/paths";
import { demoMode } from "~/platform/demo-mode.server";
import { notFound, nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";
import { Buttons, Notices, Words } from "../gallery/basics";
import { Fields, Scales } from "../gallery/forms";
import { Player, Recording, type Sample } from "../gallery/media";

export const meta = () => [{ title: "Gallery · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: anyone }, ({ viewer }) => {
  if (!demoMode()) notFound();
  // Clips are served to people who are signed in.
  return Promise.resolve({ sample: viewer && sample() });
});

/** The first vignette's clip, for the player. */
function sample(): Sample {
  const [first] = content().vignettes();
  if (!first) return null;
  const file = (name: string) => paths.clip(first.slug, first.edition, name);
  return { clip: file("clip.mp4"), captions: file("captions.vtt"), poster: file("poster.jpg"), durationMs: first.clip.durationMs };
}

/** Each component in each state, light beside dark. */
export default function Gallery() {
  const { sample } = useLoaderData<typeof loader>();
  return (
    <Page title="Gallery" lead="Each component in each state, light and dark.">
      <Both title="Words" of={() => <Words />} />
      <Both title="Buttons" of={() => <Buttons />} />
      <Both title="Notices" of={() => <Notices />} />
      <Both title="Fields" of={() => <Fields />} />
      <Both title="Rated items" of={() => <Scales />} />
      <Both title="Recording" of={() => <Recording />} />
      {sample && <Both title="Player" of={() => <Player sample={sample} />} />}
    </Page>
  );
}

function Both({ title, of }: { title: string; of: () => ReactNode }) {
  return (
    <section aria-label={title} className="mt-10 border-t border-line pt-4">
      <h2 className="mb-4 text-xl">{title}</h2>
      <div className="grid gap-4 lg:grid-cols-2">
        <div data-theme="light" className="min-w-0 rounded-md border border-line p-6">
          {of()}
        </div>
        <div data-theme="dark" className="min-w-0 rounded-md border border-line p-6">
          {of()}
        </div>
      </div>
    </section>
  );
}
