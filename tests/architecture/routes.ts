import ts from "typescript";
import { isFrontDoor, isRoute, placeOf } from "./places";
import { type Code, type Rule, type Violation, lineOf } from "./tree";

const remixNames = new Set([
  "default",
  "loader",
  "action",
  "clientLoader",
  "clientAction",
  "ErrorBoundary",
  "HydrateFallback",
  "handle",
  "headers",
  "links",
  "meta",
  "shouldRevalidate",
]);

type Export = { name: string; node: ts.Node; value?: ts.Expression };

/** What a file exports by name; "*" for everything of another file. */
function exportsOf(source: ts.SourceFile): Export[] {
  return source.statements.flatMap((node): Export[] => {
    if (ts.isExportAssignment(node)) return [{ name: "default", node }];
    if (ts.isExportDeclaration(node)) {
      if (!node.exportClause || !ts.isNamedExports(node.exportClause)) return [{ name: "*", node }];
      return node.exportClause.elements.map((element) => ({ name: element.name.text, node: element }));
    }
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
    if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) return [{ name: "default", node }];
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations.map((made) => ({ name: made.name.getText(), node: made, value: made.initializer }));
    }
    const named = node as ts.Node & { name?: ts.Identifier };
    return [{ name: named.name?.text ?? "*", node }];
  });
}

function perRoute(code: Code, check: (file: string, found: Export[]) => Violation[]): Violation[] {
  return [...code.sources].filter(([file]) => isRoute(file)).flatMap(([file, source]) => check(file, exportsOf(source)));
}

export const routeExports: Rule = {
  name: "route exports",
  check: (code) =>
    perRoute(code, (file, found) =>
      found
        .filter(({ name }) => !remixNames.has(name))
        .map(({ name, node }) => ({ file, line: lineOf(node), rule: "route exports", says: `a route exports what Remix knows, not ${name}` })),
    ),
};

const isGuarded = (value: ts.Expression | undefined) =>
  !!value && ts.isCallExpression(value) && ts.isIdentifier(value.expression) && value.expression.text === "guarded";

export const guardedRoutes: Rule = {
  name: "guarded routes",
  check: (code) =>
    perRoute(code, (file, found) => {
      const open = found
        .filter(({ name, value }) => (name === "loader" || name === "action") && !isGuarded(value))
        .map(({ name, node }) => ({ file, line: lineOf(node), rule: "guarded routes", says: `${name} must be a call of guarded(...)` }));
      const page = found.find(({ name }) => name === "default");
      const unread = page && !found.some(({ name }) => name === "loader");
      return unread ? [...open, { file, line: lineOf(page.node), rule: "guarded routes", says: "a page without a loader declares no access" }] : open;
    }),
};

export const nobodyImportsRoutes: Rule = {
  name: "nobody imports a route",
  check: ({ imports }) =>
    imports
      .filter((found) => isRoute(found.target) && placeOf(found.file).layer !== "outside")
      .map((found) => ({ file: found.file, line: found.line, rule: "nobody imports a route", says: `${found.target} is a route module` })),
};

/** With the domain order this keeps a route in the highest domain that it reads: it reads none above, and its own. */
export const routeHome: Rule = {
  name: "a route's home",
  check: (code) =>
    perRoute(code, (file) => {
      const place = placeOf(file);
      const own = place.layer === "domain" && code.imports.some((found) => {
        const to = placeOf(found.target);
        return found.file === file && to.layer === "domain" && to.domain === place.domain;
      });
      return own ? [] : [{ file, line: 1, rule: "a route's home", says: "a route lives in the highest domain that it reads, and this one reads nothing of its own" }];
    }),
};

export const siteMap: Rule = {
  name: "site map",
  check: ({ sources, tree }) => {
    const map = tree.get("app/routes.ts") ?? "";
    return [...sources.keys()]
      .filter((file) => isRoute(file) && !map.includes(`"${file.slice("app/".length)}"`))
      .map((file) => ({ file, line: 1, rule: "site map", says: "stands in no line of app/routes.ts" }));
  },
};

export const namedExports: Rule = {
  name: "named exports",
  check: ({ sources }) =>
    [...sources]
      .filter(([file]) => isFrontDoor(file) && placeOf(file).layer === "domain")
      .flatMap(([file, source]) =>
        exportsOf(source)
          .filter(({ name }) => name === "*" || name === "default")
          .map(({ node }) => ({ file, line: lineOf(node), rule: "named exports", says: "a front door has named exports only" })),
      ),
};
