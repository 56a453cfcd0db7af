import { LinkButton } from "./button";
import { Page } from "./page";

const sentences: Record<number, { title: string; sentence: string }> = {
  400: { title: "That address does not fit", sentence: "Something in the address is missing or misspelt. Start again from a page that you know." },
  403: { title: "This page is for another role", sentence: "Your roles do not open it. Whoever leads your programme can change that." },
  404: { title: "Nothing here", sentence: "The page does not exist, or it is not shared with you." },
};

const broken = { title: "That did not work", sentence: "The fault is ours, not yours. What you had saved is safe; please try again in a moment." };

/** One plain sentence and a way on. `reference` lets whoever runs the server find what happened. */
export function ErrorPage({ status, home, reference }: { status: number; home: { to: string; label: string }; reference?: string | undefined }) {
  const { title, sentence } = sentences[status] ?? broken;
  return (
    <Page narrow title={title} lead={sentence}>
      <LinkButton to={home.to} reloadDocument={status >= 500}>
        {home.label}
      </LinkButton>
      {reference && (
        <p className="mt-8 text-sm text-muted">
          If it keeps happening, tell whoever runs this server: reference <span className="select-all">{reference}</span>.
        </p>
      )}
    </Page>
  );
}
