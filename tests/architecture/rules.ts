/** The rules of docs/architecture.md as functions of a list of files, so that they can be tested with planted faults. */
import { join } from "node:path";
import { parseSync } from "vite";
import { chapters } from "../../src/terms/chapters.ts";
import { faceFile, figureOf, widgetFile } from "../../src/terms/places.ts";

export interface SourceFile {
  /** From the project's folder, with forward slashes: "src/engine/random.ts". */
  readonly path: string;
  readonly text: string;
}

/** What each layer may import of ours, besides itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  terms: [],
  engine: [],
  experiments: ["engine", "terms"],
  runner: ["engine", "experiments", "terms"],
  ui: ["terms"],
  frame: ["ui", "runner", "experiments", "terms"],
  widgets: ["frame", "ui", "experiments", "terms"],
  // page shells are one layer
  essay: ["embed", "gallery", "widgets", "frame", "ui", "experiments", "terms"],
  embed: ["essay", "gallery", "widgets", "frame", "ui", "experiments", "terms"],
  gallery: ["essay", "embed", "widgets", "frame", "ui", "experiments", "terms"],
  commands: ["build", "runner", "experiments", "engine", "terms"],
  build: ["experiments", "terms"],
};

/** Of a layer that is named here, the named files alone may be imported from outside: its contract. */
const contracts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  widgets: { frame: ["src/frame/widget.ts"] },
};

/** Layers that must give the same numbers everywhere. */
const pure = ["terms", "engine", "experiments"];
const withReact = ["ui", "frame", "widgets", "essay", "embed", "gallery"];
const allowedMath = ["abs", "min", "max", "floor", "ceil", "trunc", "sqrt", "fround", "imul", "clz32", "sign"];
/** PI and the like: no function, the same everywhere. */
const constant = /^[A-Z][A-Z0-9_]*$/;
const forbiddenNames = [
  "document",
  "window",
  "self",
  "navigator",
  "location",
  "performance",
  "Date",
  "crypto",
  "fetch",
  "setTimeout",
  "setInterval",
  "requestAnimationFrame",
  "process",
];

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function visit(node: Node, see: (node: Node, parent: Node | null, part: string) => void): void {
  const go = (inner: Node, parent: Node | null, part: string) => {
    see(inner, parent, part);
    for (const [name, value] of Object.entries(inner)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) go(child, inner, name);
    }
  };
  go(node, null, "");
}

function programOf({ path, text }: SourceFile): Node {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

const textOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : null;

const isName = (node: unknown, name: string) => isNode(node) && node.type === "Identifier" && node.name === name;

/** `import.meta.glob` */
const isGlob = (callee: unknown) =>
  isNode(callee) &&
  callee.type === "MemberExpression" &&
  isName(callee.property, "glob") &&
  isNode(callee.object) &&
  callee.object.type === "MetaProperty";

/** `new URL("…", import.meta.url)`: how a worker is named. */
const isUrl = (node: Node) => node.type === "NewExpression" && isName(node.callee, "URL");

/** Every specifier that a file imports: static, dynamic, of types, globbed, or by address. */
export function importsOf(file: SourceFile): string[] {
  const found: (string | null)[] = [];
  visit(programOf(file), (node) => {
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) || node.type === "ImportExpression")
      found.push(textOf(node.source));
    else if (node.type === "TSImportType") found.push(textOf(node.source) ?? textOf(node.argument));
    else if ((node.type === "CallExpression" && isGlob(node.callee)) || isUrl(node)) {
      const [first] = node.arguments as Node[];
      const patterns = first?.type === "ArrayExpression" ? (first.elements as Node[]) : [first];
      found.push(...patterns.map(textOf));
    }
  });
  return found.filter((specifier): specifier is string => specifier !== null && !specifier.startsWith("!"));
}

const layerOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];

/** Imports that point the wrong way, and React where it does not belong. */
export function layerViolations(files: readonly SourceFile[]): string[] {
  const faults: string[] = [];
  for (const file of files) {
    const layer = layerOf(file.path);
    if (layer === undefined || file.path.endsWith("/vite.config.ts")) continue;
    const allowed = layers[layer];
    if (!allowed) {
      faults.push(`${file.path}: src/${layer} is not a layer`);
      continue;
    }
    for (const specifier of importsOf(file)) {
      if (/^(react|react-dom|zustand)(\/|$)/.test(specifier) && !withReact.includes(layer) && layer !== "build")
        faults.push(`${file.path}: ${specifier} in ${layer}`);
      if (!/^\.{0,2}\//.test(specifier)) continue;
      const target = specifier.startsWith("/") ? specifier.slice(1) : join(file.path, "..", specifier);
      const other = layerOf(target.replaceAll("\\", "/"));
      if (other !== undefined && other !== layer && !allowed.includes(other))
        faults.push(`${file.path}: ${layer} imports ${specifier} of ${other}`);
      const contract = other === undefined ? undefined : contracts[layer]?.[other];
      if (contract && !contract.includes(target.replaceAll("\\", "/")))
        faults.push(`${file.path}: ${layer} imports ${specifier}, wanted ${contract.join(", ")} alone of ${other}`);
    }
  }
  return faults;
}

/** Files that import each other in a ring, types included: each ring once, by its first file. */
export function circles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => join(file.path, "..", specifier).replaceAll("\\", "/"))
        .filter((path) => known.has(path)),
    ]),
  );
  const done = new Set<string>();
  const rings = new Set<string>();
  const follow = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) {
      const ring = way.slice(at);
      const first = ring.indexOf([...ring].sort()[0]!);
      rings.add([...ring.slice(first), ...ring.slice(0, first), ring[first]!].join(" -> "));
      return;
    }
    if (done.has(path)) return;
    for (const other of imports.get(path) ?? []) follow(other, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  return [...rings].sort();
}

/** Clocks, chance, the page, and functions that differ between machines, where only our own may stand. */
export function purityViolations(files: readonly SourceFile[]): string[] {
  const faults: string[] = [];
  for (const file of files.filter(({ path }) => pure.includes(layerOf(path) ?? "") && !path.includes("/wasm/"))) {
    visit(programOf(file), (node, parent, part) => {
      if (node.type === "MemberExpression" && isName(node.object, "Math")) {
        const property = isNode(node.property) ? String(node.property.name ?? "computed") : "computed";
        if (node.computed || !(allowedMath.includes(property) || constant.test(property)))
          faults.push(`${file.path}: Math.${property}`);
      }
      if (isName(node, "Math") && !(parent?.type === "MemberExpression" && part === "object"))
        faults.push(`${file.path}: Math itself`);
      if (
        (node.type === "BinaryExpression" || node.type === "AssignmentExpression") &&
        /^\*\*/.test(String(node.operator))
      )
        faults.push(`${file.path}: **`);
      if (node.type === "Identifier" && forbiddenNames.includes(String(node.name))) {
        const named = (part === "property" && !parent?.computed) || (part === "key" && !parent?.computed);
        if (!named) faults.push(`${file.path}: ${String(node.name)}`);
      }
    });
  }
  return faults;
}

/** Layers whose modules a page loads; `src/essay/server.tsx` runs in the build, by the same rule. */
const ofPages = ["ui", "frame", "widgets", "essay", "embed", "gallery"];
/** Engine that a page may load: what learners are, what they count, and elementary functions. */
const dataOfEngine = ["learner", "count", "network", "windows", "optimiser", "functions"].map(
  (name) => `src/engine/${name}.ts`,
);

const isFace = (path: string) => path.endsWith("/face.ts") && figureOf(path) !== null;

/** Modules that are loaded together with a file: neither types nor what it imports later on. */
function loadedWith(file: SourceFile): string[] {
  const found: string[] = [];
  visit(programOf(file), (node) => {
    if (!/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return;
    if (node.importKind === "type" || node.exportKind === "type") return;
    const specifier = textOf(node.source);
    if (specifier?.startsWith(".")) found.push(join(file.path, "..", specifier).replaceAll("\\", "/"));
  });
  return found;
}

/**
 * Workers compute; a page shows faces. What a page or a face loads at once must reach no simulation, no kernel and none
 * of the engine but data. A fault names the way there.
 */
export function motionViolations(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const faults: string[] = [];
  const follow = (path: string, way: readonly string[]) => {
    if (seen.has(path)) return;
    seen.add(path);
    const here = [...way, path];
    const engine = layerOf(path) === "engine" && !dataOfEngine.includes(path);
    if (engine || path.endsWith("/motion.ts") || path === "src/experiments/run.ts") {
      faults.push(`${here.join(" -> ")}: a page loads what computes`);
      return;
    }
    const file = byPath.get(path);
    if (file) for (const other of loadedWith(file)) follow(other, here);
  };
  for (const { path } of files) if (isFace(path) || ofPages.includes(layerOf(path) ?? "")) follow(path, []);
  return faults;
}

/** Umbrella imports that would carry a whole library along. */
export function namespaceViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ text }) => /import\s*\*\s*as\s+\w+\s+from\s+"(d3|react)"/.test(text))
    .map(({ path }) => `${path}: import * as of a library; name what you use`);
}

// spelled apart, so that this very file has none
const marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "ts-" + "ignore", "biome-" + "ignore"];

/** Notes to oneself, silenced checks, and paths of somebody's own machine. */
export function leftovers(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => [
    // AssemblyScript's decorators are no TypeScript; its sources are checked by its own compiler
    ...marks
      .filter((mark) => text.includes(mark) && !path.startsWith("src/engine/wasm/"))
      .map((mark) => `${path}: ${mark}`),
    ...[...text.matchAll(/(?:^|["'`\s(])(\/(?:work|home|Users|root)\/[\w.-]+)/gm)].map(
      (match) => `${path}: ${match[1]}`,
    ),
  ]);
}

/** Below these, a folder a chapter, and in it a folder a figure. */
const rooms = ["src/experiments", "src/widgets"] as const;

/** Of a room: its chapter, its figure, and what is below it; null for files beside the chapters' folders. */
function inRoom(path: string): { readonly room: string; readonly chapter: string; readonly rest: string } | null {
  const room = rooms.find((candidate) => path.startsWith(`${candidate}/`));
  const [chapter, ...rest] = room ? path.slice(room.length + 1).split("/") : [];
  return room !== undefined && chapter !== undefined && rest.length > 0
    ? { room, chapter, rest: rest.join("/") }
    : null;
}

/**
 * What nobody finds: a folder that is no chapter's, a file of a chapter outside any figure's folder, a folder without a
 * face or a drawing, and a module that nothing imports.
 */
export function orphans(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const imported = new Set(
    files.flatMap((file) => importsOf(file).map((specifier) => join(file.path, "..", specifier).replaceAll("\\", "/"))),
  );
  const faults: string[] = [];
  for (const path of paths) {
    const place = inRoom(path);
    if (!place) continue;
    const { room, chapter, rest } = place;
    if (!chapters.some((name) => name === chapter)) {
      faults.push(`${path}: ${chapter} is no chapter, wanted one of ${chapters.join(", ")}`);
      continue;
    }
    const [id, ...inside] = rest.split("/");
    if (inside.length === 0) {
      faults.push(`${path}: outside any figure's folder, wanted ${room}/${chapter}/<id>/`);
      continue;
    }
    const main = room === "src/experiments" ? faceFile({ chapter, id: id! }) : widgetFile({ chapter, id: id! });
    if (!paths.has(main)) faults.push(`${path}: of no figure, there is no ${main}`);
    else if (path !== main && !imported.has(path)) faults.push(`${path}: nothing imports it`);
  }
  return faults;
}

/** Each drawing has its experiment, in the same chapter. */
export function widgetsWithoutExperiment(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path }) => {
    const figure = path.endsWith("/widget.tsx") ? figureOf(path) : null;
    return figure && !paths.has(faceFile(figure)) ? [`${path}: there is no ${faceFile(figure)}`] : [];
  });
}
