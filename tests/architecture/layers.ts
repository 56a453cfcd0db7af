import { isFrontDoor, isRoute, isServerOnly, mayRead, placeOf } from "./places";
import type { Import, Rule, Violation } from "./tree";

/** Everyone may link. */
const forEveryone = /^app\/paths\.ts$/;

const at = (found: Import, rule: string, says: string): Violation => ({ file: found.file, line: found.line, rule, says });

/** What a layer may import of the app; null where nothing is wrong. Generated code and domains have rules of their own. */
function wrongLayer(found: Import): string | null {
  const from = placeOf(found.file);
  const to = placeOf(found.target);
  if (from.layer === "outside" || forEveryone.test(found.target)) return null;
  if (from.layer === "unknown") return `app/${from.folder} is no folder of the house`;
  if (to.layer === "generated") return null;
  if (from.layer === "top") return to.layer === "domain" && !isFrontDoor(found.target) ? `${found.target} is behind the front door of ${to.domain}` : null;
  if (to.layer === "outside") return `only files directly in app/ import from outside app/, not ${from.layer}`;
  if (to.layer === "top") return `${found.target} wires everything; only files beside it may import it`;
  if (to.layer === "unknown") return `app/${to.folder} is no folder of the house`;
  if (from.layer === "core") return to.layer === "core" ? null : `core imports ${to.layer}`;
  if (from.layer === "ui") return to.layer === "core" || to.layer === "ui" ? null : `ui imports ${to.layer}`;
  if (from.layer === "platform") return to.layer === "core" || to.layer === "platform" ? null : `platform imports ${to.layer}`;
  return null;
}

export const layers: Rule = {
  name: "layers",
  check: ({ imports }) =>
    imports.flatMap((found) => {
      const says = found.external ? null : wrongLayer(found);
      return says ? [at(found, "layers", says)] : [];
    }),
};

export const pureCore: Rule = {
  name: "pure core",
  check: ({ imports }) =>
    imports
      .filter((found) => found.external && placeOf(found.file).layer === "core")
      .filter((found) => /^(node:|react|@remix-run|@prisma|pg$|express)/.test(found.target))
      .map((found) => at(found, "pure core", `core does no input or output and knows no React, but imports ${found.target}`)),
};

export const domainOrder: Rule = {
  name: "domain order",
  check: ({ imports }) =>
    imports.flatMap((found) => {
      const from = placeOf(found.file);
      const to = placeOf(found.target);
      if (from.layer !== "domain" || to.layer !== "domain" || from.domain === to.domain) return [];
      if (mayRead[from.domain]?.includes(to.domain)) return [];
      return [at(found, "domain order", `${from.domain} may not read ${to.domain}`)];
    }),
};

export const frontDoors: Rule = {
  name: "front doors",
  check: ({ imports }) =>
    imports.flatMap((found) => {
      const from = placeOf(found.file);
      const to = placeOf(found.target);
      if (from.layer !== "domain" || to.layer !== "domain" || from.domain === to.domain) return [];
      return isFrontDoor(found.target) ? [] : [at(found, "front doors", `${found.target} is behind the front door of ${to.domain}`)];
    }),
};

export const platformFromServer: Rule = {
  name: "platform from the server",
  check: ({ imports }) =>
    imports
      .filter((found) => !found.external && placeOf(found.target).layer === "platform" && placeOf(found.file).layer === "domain")
      .filter((found) => !isServerOnly(found.file) && !isRoute(found.file))
      .map((found) => at(found, "platform from the server", `only *.server.ts and routes import platform, not ${found.file}`)),
};

export const serverStaysThere: Rule = {
  name: "server code stays there",
  check: ({ imports }) =>
    imports
      .filter((found) => !found.external && !found.typeOnly && isServerOnly(found.target) && placeOf(found.file).layer !== "outside")
      .filter((found) => !isServerOnly(found.file) && !isRoute(found.file) && found.file !== "app/root.tsx")
      .map((found) => at(found, "server code stays there", `${found.file} may reach the browser, but imports ${found.target}`)),
};
