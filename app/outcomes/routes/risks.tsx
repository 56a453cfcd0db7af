import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { Empty } from "~/ui/empty";
import { Page, Section } from "~/ui/page";
import { AlertLine } from "../components/alert-line";
import { OutcomesNav } from "../components/outcomes-nav";
import { risksPage } from "../risk/risk-page.server";

export const meta: MetaFunction = () => [{ title: "Answers about risk · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async ({ viewer }) => (await risksPage(viewer)) ?? notFound());

export default function Risks() {
  const { open, acknowledged } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Answers about risk"
      lead="Every answer to a question about risk other than its lowest, such as “not at all”, stays here until somebody responsible acknowledges it. A total typed without the answers tells nothing about risk."
      nav={<OutcomesNav current="risk" />}
    >
      <Section title="Open">
        {open.length === 0 ? (
          <Empty title="No answer about risk is open.">That says only that none was recorded that nobody has looked at.</Empty>
        ) : (
          <ul className="max-w-measure">
            {open.map((alert) => (
              <AlertLine key={alert.id} alert={alert} />
            ))}
          </ul>
        )}
      </Section>
      {acknowledged.length > 0 && (
        <Section title="Acknowledged" hint={acknowledged.length >= 50 ? "The latest 50." : undefined}>
          <ul className="max-w-measure">
            {acknowledged.map((alert) => (
              <AlertLine key={alert.id} alert={alert} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
