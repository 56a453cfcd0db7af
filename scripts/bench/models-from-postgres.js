// The sums by group where the rows live: the one aggregating query alone, and the fit from the query to the estimates.
import pg from "pg";

const perStatement = 50_000;

export async function modelsFromPostgres({ randomInterceptFromSums, randomSlopeFromSums }, openCluster, dataDir, cases, rounds) {
  const cluster = await openCluster(dataDir);
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  try {
    await client.connect();
    await fill(client, cases);
    const models = [
      ["randomIntercept, 1 covariate", 1, randomInterceptFromSums],
      ["randomIntercept, 3 covariates", 3, randomInterceptFromSums],
      ["randomSlope", 1, randomSlopeFromSums],
    ];
    const lines = [
      `The same ${cases.y.length} rows in PostgreSQL: the query that takes the sums by group alone, and with the fit after it, medians of ${rounds} rounds.`,
      "",
      "| model | query | query and fit | ratio |",
      "|---|--:|--:|--:|",
    ];
    for (const [name, covariates, fit] of models) {
      const query = sumsQuery(covariates);
      fit(await sums(client, query, covariates));
      const alone = [];
      const both = [];
      for (let round = 0; round < rounds; round += 1) {
        alone.push(await timed(() => client.query(query)));
        both.push(await timed(async () => fit(await sums(client, query, covariates))));
      }
      lines.push(`| ${name} | ${median(alone).toFixed(0)} ms | ${median(both).toFixed(0)} ms | ${(median(both) / median(alone)).toFixed(2)} |`);
    }
    return [...lines, ""];
  } finally {
    await client.end();
    await cluster.close();
  }
}

async function fill(client, { y, x, group }) {
  await client.query("create table closed_case (clinician int not null, y numeric(9, 3), x1 numeric(9, 3), x2 numeric(9, 3), x3 numeric(9, 3))");
  for (let from = 0; from < y.length; from += perStatement) {
    const part = [group, y, ...x].map((column) => Array.from(column.subarray(from, from + perStatement)));
    await client.query("insert into closed_case select * from unnest($1::int[], $2::float8[], $3::float8[], $4::float8[], $5::float8[])", part);
  }
  await client.query("vacuum analyze closed_case");
}

/** Of rows that miss nothing, in the shape of GroupSums. The functions over pairs share one state for each pair and group. */
function sumsQuery(covariates) {
  const names = ["y", "x1", "x2", "x3"].slice(0, covariates + 1);
  const means = names.map((name, c) => (c === 0 ? "regr_avgy(y, x1)" : `regr_avgx(y, ${name})`));
  const products = names.flatMap((name, c) =>
    names.slice(0, c + 1).map((other, e) => {
      if (c === 0) return "regr_syy(y, x1)";
      if (c === e) return `regr_sxx(y, ${name})`;
      return `regr_sxy(${other}, ${name})`;
    }),
  );
  const columns = names.map((name) => `${name}::float8`).join(", ");
  const complete = names.map((name) => `${name} is not null`).join(" and ");
  return {
    text: `select clinician, count(*)::int, ${[...means, ...products].join(", ")} from (select clinician, ${columns} from closed_case where ${complete}) as complete group by clinician`,
    rowMode: "array",
  };
}

async function sums(client, query, covariates) {
  const { rows } = await client.query(query);
  return rows.map(([id, n, ...numbers]) => ({ id, n, means: numbers.slice(0, covariates + 1), products: numbers.slice(covariates + 1) }));
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
