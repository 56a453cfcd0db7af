import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Source files by their path from the repository's root ("app/practice/model.ts"), with their text. */
export type Tree = ReadonlyMap<string, string>;

/** One import, export-from or dynamic import of a file. */
export type Import = {
  file: string;
  line: number;
  /** Path within the tree, or the bare name of a package. */
  target: string;
  external: boolean;
  typeOnly: boolean;
};

export type Violation = { file: string; line: number; rule: string; says: string };

export type Rule = { name: string; check: (code: Code) => Violation[] };

/** A tree with everything parsed once. */
export type Code = { tree: Tree; sources: ReadonlyMap<string, ts.SourceFile>; imports: Import[] };

const folders = ["app", "prisma", "tests", "e2e", "scripts"];
const passedOver = new Set(["node_modules", "generated", "media", "public"]);
const source = /\.(ts|tsx|js|mjs)$/;

/** Reads the sources of the checkout that `root` names. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!passedOver.has(entry.name)) walk(name);
      } else if (source.test(entry.name)) {
        tree.set(name, fs.readFileSync(path.join(root, name), "utf8"));
      }
    }
  };
  for (const folder of folders) if (fs.existsSync(path.join(root, folder))) walk(folder);
  return tree;
}

export function parse(tree: Tree): Code {
  const sources = new Map<string, ts.SourceFile>();
  for (const [file, text] of tree) {
    sources.set(file, ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  }
  const imports = [...sources.values()].flatMap((file) => importsOf(file, tree));
  return { tree, sources, imports };
}

export const lineOf = (node: ts.Node) =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** Calls `visit` for the node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function importsOf(file: ts.SourceFile, tree: Tree): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const inside = resolve(file.fileName, specifier.text, tree);
    found.push({
      file: file.fileName,
      line: lineOf(node),
      target: inside ?? specifier.text,
      external: inside === null,
      typeOnly,
    });
  };
  walk(file, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, onlyTypes(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, onlyTypesOut(node));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
  });
  return found;
}

function onlyTypes(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function onlyTypesOut(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const clause = node.exportClause;
  return !!clause && ts.isNamedExports(clause) && clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly);
}

/** Where a specifier points within the tree; null for packages, virtual modules and node's own. */
function resolve(from: string, specifier: string, tree: Tree): string | null {
  let base: string;
  if (specifier.startsWith("~/")) base = `app/${specifier.slice(2)}`;
  else if (specifier.startsWith(".")) base = path.posix.join(path.posix.dirname(from), specifier);
  else return null;
  base = base.replace(/\?.*$/, "");
  const candidates = [base, ...[".ts", ".tsx", ".js", ".d.ts", "/index.ts", "/index.tsx"].map((end) => base + end)];
  // What is not a source (a style sheet, generated code) keeps its own name.
  return candidates.find((candidate) => tree.has(candidate)) ?? base;
}
