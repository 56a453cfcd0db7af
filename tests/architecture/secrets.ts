import ts from "typescript";
import { isServerOnly, isStore, placeOf } from "./places";
import { type Code, type Rule, type Violation, lineOf, walk } from "./tree";

/** Visits every node of every file in app/. */
function everyNode(code: Code, visit: (file: string, node: ts.Node) => Violation[]): Violation[] {
  const found: Violation[] = [];
  for (const [file, source] of code.sources) {
    if (placeOf(file).layer !== "outside") walk(source, (node) => found.push(...visit(file, node)));
  }
  return found;
}

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

export const environment: Rule = {
  name: "environment",
  check: (code) =>
    everyNode(code, (file, node) => {
      const direct = ts.isPropertyAccessExpression(node) && isNamed(node.expression, "process") && node.name.text === "env";
      const indexed = ts.isElementAccessExpression(node) && isNamed(node.expression, "process");
      const taken = ts.isVariableDeclaration(node) && !!node.initializer && isNamed(node.initializer, "process");
      const imported = ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && /^(node:)?process$/.test(node.moduleSpecifier.text);
      if (!(direct || indexed || taken || imported) || file === "app/platform/env.server.ts") return [];
      return [{ file, line: lineOf(node), rule: "environment", says: "process.env is read in platform/env.server.ts alone" }];
    }),
};

export const generatedPrisma: Rule = {
  name: "generated Prisma",
  check: ({ imports }) =>
    imports
      .filter((found) => placeOf(found.target).layer === "generated" || /^@prisma\/(client|adapter)/.test(found.target))
      .filter((found) => placeOf(found.file).layer !== "outside" && !isServerOnly(found.file))
      .map((found) => ({ file: found.file, line: found.line, rule: "generated Prisma", says: "generated Prisma stays inside *.server.ts" })),
};

const isHandedOn = (node: ts.Node) => ts.isCallExpression(node.parent) && node.parent.arguments.some((given) => given === node);

/** A verb may open a transaction, or the database, and hand it on; reading and writing rows is the store's. */
export const onlyStores: Rule = {
  name: "only stores touch the database",
  check: (code) =>
    everyNode(code, (file, node) => {
      if (placeOf(file).layer !== "domain" || isStore(file)) return [];
      const opened = ts.isCallExpression(node) && isNamed(node.expression, "db") && !isHandedOn(node);
      const used = ts.isPropertyAccessExpression(node) && isNamed(node.expression, "tx");
      if (!opened && !used) return [];
      return [{ file, line: lineOf(node), rule: "only stores touch the database", says: `${node.getText().slice(0, 60)} belongs in store.server.ts` }];
    }),
};
