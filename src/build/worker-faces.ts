/**
 * Vite plugin for workers: of a face only what computes. The page has the whole of it, and an embed would carry words,
 * claims and sources twice.
 */
import { type Plugin, parseSync } from "vite";
import { computingParts } from "../experiments/computing.ts";

const names: readonly string[] = computingParts;

interface Span {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Named extends Span {
  readonly key?: Span & { readonly name?: string };
}

/** The source of a face with those parts alone. @throws Error naming the file if it is not `export default defineExperiment({ … })` */
export function computingFace(code: string, file: string): string {
  const { program } = parseSync(file, code);
  const made = program.body.find((node) => node.type === "ExportDefaultDeclaration")?.declaration;
  const definition = made?.type === "CallExpression" ? made.arguments[0] : undefined;
  if (definition?.type !== "ObjectExpression")
    throw new Error(`${file}: wanted export default defineExperiment({ … })`);
  const parts = (definition.properties as readonly Named[]).filter(
    ({ type, key }) => type === "SpreadElement" || names.includes(key?.name ?? ""),
  );
  const kept = parts.map(({ start, end }) => code.slice(start, end)).join(",\n");
  return `${code.slice(0, definition.start)}{${kept}}${code.slice(definition.end)}`;
}

export function workerFaces(): Plugin {
  return {
    name: "worker-faces",
    enforce: "pre",
    apply: "build",
    transform: {
      filter: { id: /\/src\/experiments\/[^/]+\/[^/]+\/face\.ts$/ },
      handler: (code, id) => ({ code: computingFace(code, id), map: { mappings: "" } }),
    },
  };
}
