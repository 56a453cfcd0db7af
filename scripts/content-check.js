import { contentProblems } from "./content-problems.js";

const problems = await contentProblems(process.argv[2]);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("content is whole");
