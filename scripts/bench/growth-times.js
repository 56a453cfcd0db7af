// How long a clinician's pages take while the organisation around an unchanged caseload grows a hundredfold.
import pg from "pg";
import { withModules } from "../typescript.js";
import { measure, ratio, signIn } from "./visits.js";

const few = 10_000;
const many = 1_000_000;
const sessions = 20;
const visits = { people: 4, visitsEach: 60, warmUpEach: 10 };

const modules = ["/app/platform/cluster.server.ts", "/app/platform/db.server.ts", "/app/outcomes/results/weigh-results.server.ts"];

/** The database is the one of the server at `url`, which runs on this data directory. */
export function growthTimes(url, dataDir) {
  process.env.DATA_DIR = dataDir;
  process.env.LOG_LEVEL = "warn";
  return withModules(modules, async ({ openCluster }, { db, transaction, useDatabase }, { weighResults }) => {
    const cluster = await openCluster(dataDir);
    useDatabase(cluster.url("bunting"));
    const client = new pg.Client({ connectionString: cluster.url("bunting") });
    await client.connect();
    try {
      const own = await theClinician(client);
      await shrinkTo(client, own, few);
      const before = await visitAll(url, client, own);
      await growTo(client, own, many);
      await transaction((tx) => weighResults(tx, own.organisation, "all"), 1_800_000);
      await settle(client);
      const after = await visitAll(url, client, own);
      return table(before, after);
    } finally {
      await client.end();
      await db().$disconnect();
      await cluster.close();
    }
  });
}

/** The demo's clinician, whose caseload stays as it is. */
async function theClinician(client) {
  const { rows } = await client.query("select m.organisation_id, m.person_id from member m join person p on p.id = m.person_id where p.email like 'clinician@%'");
  return { organisation: rows[0].organisation_id, person: rows[0].person_id };
}

const countOf = async (client, { organisation }) => Number((await client.query("select count(*) from score where organisation_id = $1", [organisation])).rows[0].count);

/** Colleagues' episodes go until so many scores are left. */
async function shrinkTo(client, { organisation, person }, most) {
  await client.query(
    `delete from episode where id in (
      select id from (
        select e.id, sum(count(s.id)) over (order by e.clinician_id = $2 desc, e.id) as so_far, e.clinician_id = $2 as own
        from episode e left join score s on s.episode_id = e.id where e.organisation_id = $1 group by e.id
      ) as counted where not own and so_far > $3
    )`,
    [organisation, person, most],
  );
  await settle(client);
}

/** Colleagues whose caseload nobody else sees get episodes, two thirds of them closed, until there are so many scores. */
async function growTo(client, { organisation }, most) {
  const episodes = Math.ceil((most - (await countOf(client, { organisation }))) / sessions);
  // Nothing of what is made needs checking, and a hundred thousand checks take their time.
  await client.query("set session_replication_role = replica");
  await client.query(
    `with colleagues as (
      select array_agg(person_id order by person_id) as ids from member_role where organisation_id = $1 and role = 'clinician' and person_id not in (select id from person where split_part(email, '@', 1) in ('clinician', 'supervisor', 'lead', 'trainee'))
        and person_id not in (select clinician_id from caseload_share where organisation_id = $1)
    )
    insert into episode (id, organisation_id, clinician_id, client_code, number, occasion_kind, end_score_rule, primary_measure_id, closed, started_on, ended_on, sessions)
    select uuid_v7(), $1, ids[1 + g % cardinality(ids)], 'bulk-' || g, 1, 'session', 'last', (select id from measure where organisation_id = $1 and slug = 'phq-9' limit 1),
      g % 3 <> 0, current_date - 200 - (g % 900), case when g % 3 <> 0 then current_date - 60 - (g % 900) end, $3::int
    from colleagues, generate_series(1, $2::int) as g`,
    [organisation, episodes, sessions],
  );
  await client.query(
    `insert into score (id, organisation_id, episode_id, measure_id, occasion, position, held_on, session, stage, answers, score)
    select uuid_v7(), e.organisation_id, e.id, e.primary_measure_id, s::text, s, e.started_on + 7 * s, s, 'treatment',
      case when s % 2 = 0 then array[1, 1, 1, 1, 1, 1, 1, 1, 0] else '{}' end, (ascii(right(e.client_code, 1)) + s) % 28
    from episode e cross join generate_series(1, $2::int) as s
    where e.organisation_id = $1 and e.client_code like 'bulk-%'`,
    [organisation, sessions],
  );
  await client.query("reset session_replication_role");
}

async function settle(client) {
  await client.query("vacuum analyze");
  await client.query("checkpoint");
}

async function visitAll(url, client, own) {
  const clinician = await signIn(url, "clinician");
  const supervisor = await signIn(url, "supervisor");
  const lead = await signIn(url, "programme_lead");
  const { rows } = await client.query("select id from episode where organisation_id = $1 and clinician_id = $2 and not closed order by id limit 1", [own.organisation, own.person]);
  const pages = [
    ["/outcomes", "/outcomes", clinician],
    ["a client's page", `/outcomes/episodes/${rows[0].id}`, clinician],
    ["/outcomes/today", "/outcomes/today", clinician],
    ["/outcomes/review", "/outcomes/review", clinician],
    ["/outcomes/risk", "/outcomes/risk", clinician],
    ["/outcomes/results", "/outcomes/results", clinician],
    ["/today", "/today", clinician],
    ["/today of their supervisor", "/today", supervisor],
    ["their caseload, to their supervisor", `/outcomes/caseloads/${own.person}`, supervisor],
    ["/programme", "/programme", lead],
  ];
  const took = [];
  for (const [name, path, cookie] of pages) {
    const bare = await measure(url, "/healthz", "", visits);
    took.push({ name, bare, ...(await measure(url, path, cookie, visits)) });
  }
  return { scores: await countOf(client, own), took };
}

function table(before, after) {
  const ms = (value) => `${value.toFixed(0)} ms`;
  return [
    `The same clinician's pages with ${before.scores} and with ${after.scores} scores in the organisation, ${visits.people} people at once, ${visits.people * visits.visitsEach} visits each.`,
    "",
    "| page | p50 | p50 | ratio | p95 | p95 | ratio | bare p95 | bare p95 |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...before.took.map((first, at) => {
      const then = after.took[at];
      return `| ${first.name} | ${ms(first.p50)} | ${ms(then.p50)} | ${ratio(then.p50, first.p50, 2)} | ${ms(first.p95)} | ${ms(then.p95)} | ${ratio(then.p95, first.p95, 2)} | ${ms(first.bare.p95)} | ${ms(then.bare.p95)} |`;
    }),
    "",
  ];
}
