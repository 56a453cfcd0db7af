import { contentProblems } from "./content-problems.js";

/**
 * Stops a build on bad content.
 * @returns {import("vite").Plugin}
 */
export function checkedContent() {
  return {
    name: "checked-content",
    async buildStart() {
      const problems = await contentProblems();
      if (problems.length > 0) this.error(["The content is not whole:", ...problems].join("\n"));
    },
  };
}
