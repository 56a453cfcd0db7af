import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Field, Select } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { UndoForm } from "~/ui/undo-form";
import { beginEpisode } from "../care/begin-episode.server";
import { measureNamed, traitFields } from "../care/care-form";
import { scopeOf } from "../care/in-own-episode.server";
import { primaryChoices } from "../care/new-episode-page.server";
import { putEpisodeBack } from "../care/remove-episode.server";
import { OutcomesNav } from "../components/outcomes-nav";
import { TraitFields } from "../components/trait-fields";
import { removedOne } from "../store/removed-episodes.server";

export const meta: MetaFunction = () => [{ title: "A new episode · Bunting" }];

const search = z.object({ code: z.string().max(60).optional(), removed: z.uuid().optional().catch(undefined) });
const form = z.object({ clientCode: z.string().max(200), startedOn: z.string().max(20), measure: measureNamed, ...traitFields.shape });
const putBackForm = z.object({ intent: z.literal("put-back"), episodeId: z.uuid() });
const access = withRole("clinician");

export const loader = guarded({ params: nothing, search, access }, async ({ viewer, search: { code, removed }, context: { timeZone } }) => {
  const gone = removed ? await removedOne(scopeOf(viewer), removed) : null;
  return { ...(await primaryChoices(viewer)), removed: gone && { id: removed!, clientCode: gone.clientCode }, code: code ?? "", today: dayOf(new Date(), timeZone) };
});

export const action = guarded({ params: nothing, search, access }, async ({ viewer, request, context: { locale } }) => {
  const given = Object.fromEntries([...(await request.formData())].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  const back = putBackForm.safeParse(given);
  if (back.success) {
    const put = await putEpisodeBack(viewer, back.data.episodeId);
    if (put.ok) throw redirect(paths.care(back.data.episodeId));
    return { given: {}, errors: { removed: put.problem }, open: null };
  }
  const sent = form.safeParse(given);
  if (!sent.success) return { given, errors: Object.fromEntries(sent.error.issues.map(({ path, message }) => [String(path[0]), message])), open: null };
  const { clientCode, startedOn, measure, ...caseMix } = sent.data;
  const begun = await beginEpisode(viewer, { clientCode, startedOn, measure, caseMix }, locale);
  if (begun.ok) throw redirect(paths.care(begun.value.episodeId));
  return { given, errors: { [begun.at === "code" ? "clientCode" : begun.at]: begun.problem }, open: begun.openEpisodeId ?? null };
});

export default function NewEpisode() {
  const { choices, usual, code, removed, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const given: Record<string, string> = answer?.given ?? {};
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <Page narrow nav={<OutcomesNav current="caseload" />} title="A new episode" lead="A course of care of one client, from its first day to its end. The client is known by a code alone.">
      {errors.removed && (
        <Notice kind="problem" className="mb-8">
          {errors.removed}
        </Notice>
      )}
      {removed && !errors.removed && (
        <div className="mb-8">
          <Undo message={`The episode of ${removed.clientCode} is removed.`} form={<UndoForm fields={{ intent: "put-back", episodeId: removed.id }} />} />
        </div>
      )}
      <Form method="post" className="space-y-6">
        <div>
          <Field
            name="clientCode"
            label="Client’s code"
            hint="The one that your other system has, so that its files find this client. No name, no birth date."
            defaultValue={given.clientCode ?? code}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            error={errors.clientCode}
            className="max-w-xs"
          />
          {answer?.open && (
            <p className="mt-2 flex flex-wrap gap-x-6">
              <Link className="link min-h-6" to={paths.episode(answer.open)}>
                Go to the open episode
              </Link>
              <Link className="link min-h-6" to={`${paths.care(answer.open)}#ending`}>
                End it
              </Link>
            </p>
          )}
        </div>
        <Field type="date" name="startedOn" label="First day" defaultValue={given.startedOn ?? today} max={today} error={errors.startedOn} className="w-44" />
        <Select
          name="measure"
          label="Judged by"
          hint="The measure of how the client is that tells first whether it helps. Others can be taken beside it."
          defaultValue={given.measure ?? usual ?? ""}
          {...(usual ? {} : { empty: "Choose" })}
          options={choices}
          error={errors.measure}
          className="max-w-xs"
        />
        <fieldset className="border-t border-line pt-5">
          <legend className="float-left mb-3 font-medium">
            What describes the case <span className="font-normal text-muted">(as far as you know it)</span>
          </legend>
          <div className="clear-both">
            <TraitFields given={given} errors={errors} />
          </div>
        </fieldset>
        <Button>Begin the episode</Button>
      </Form>
    </Page>
  );
}
