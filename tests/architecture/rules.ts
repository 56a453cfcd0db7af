import { cycles } from "./cycles";
import { finished, names, sizes } from "./files";
import { domainOrder, frontDoors, layers, platformFromServer, pureCore, serverStaysThere } from "./layers";
import { guardedRoutes, namedExports, nobodyImportsRoutes, routeExports, routeHome, siteMap } from "./routes";
import { environment, generatedPrisma, onlyStores } from "./secrets";
import { type Rule, type Tree, type Violation, parse } from "./tree";

/** Every rule of the house that a machine can keep. */
export const rules: Rule[] = [
  layers,
  pureCore,
  domainOrder,
  frontDoors,
  namedExports,
  platformFromServer,
  serverStaysThere,
  cycles,
  sizes,
  names,
  finished,
  environment,
  generatedPrisma,
  onlyStores,
  routeExports,
  guardedRoutes,
  nobodyImportsRoutes,
  routeHome,
  siteMap,
];

export function violations(tree: Tree): Violation[] {
  const code = parse(tree);
  return rules.flatMap((rule) => rule.check(code));
}
