/** docs/embedding.md: its tables are those of the definitions, with a word for each name. `npm run tables` writes them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type Answering, obey } from "../../src/embed/answering.ts";
import { tables, withTables } from "../../src/embed/reference/tables.ts";
import { fromFigure, fromHost, happenings, members, names, parts } from "../../src/embed/reference/words.ts";
import { choices, hideable } from "../../src/embed/settings.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import { reservedNames } from "../../src/terms/reserved-names.ts";

const root = join(import.meta.dirname, "../..");
const file = join(root, "docs/embedding.md");

it("has the tables of the definitions", async () => {
  const text = readFileSync(file, "utf8");
  const made = withTables(text, tables(await loadAllExperiments()));
  if (process.env.npm_lifecycle_event === "tables") writeFileSync(file, made);
  else expect(text, "npm run tables").toBe(made);
});

it("tables stand between their marks, and nowhere else", () => {
  expect(withTables("a\n<!-- t -->\nold\n<!-- /t -->\nb", { t: "new" })).toBe("a\n<!-- t -->\nnew\n<!-- /t -->\nb");
  expect(() => withTables("a", { t: "new" })).toThrow("no marks <!-- t -->");
});

const sorted = (list: Iterable<string>) => [...list].sort();

describe("there is a line for", () => {
  it("every name of an address, with its values", () => {
    expect(sorted(Object.keys(names))).toEqual(sorted(reservedNames));
    for (const [name, { takes }] of Object.entries(names))
      expect(takes === undefined, `values of ${name}`).toBe(Object.hasOwn(choices, name));
  });

  it("every part", () => expect(Object.keys(parts)).toEqual(Object.keys(hideable)));

  it("every message of a host, as the figure itself lists them", () => {
    const told: string[] = [];
    const message = { type: "nothing", payload: {} };
    obey(message, {} as Answering, (_, payload) => told.push(String(payload?.message)));
    expect(told).toEqual([`nothing: wanted one of ${Object.keys(fromHost).join(", ")}`]);
  });

  it("every message of a figure", () => {
    const text = readFileSync(join(root, "src/embed/answering.ts"), "utf8");
    const literal = [...text.matchAll(/\b(?:tell|answer)\("([a-z-]+)"|type: "([a-z-]+)"/g)].map(
      ([, told, typed]) => told ?? typed!,
    );
    const states = [...(/names[^{]*\{([^}]*)\}/.exec(text)?.[1] ?? "").matchAll(/"([a-z]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(states).toHaveLength(3);
    expect(sorted(Object.keys(fromFigure))).toEqual(sorted(new Set([...literal, ...states])));
  });

  it("every member and event of the element", async () => {
    let made: { prototype: object } | null = null;
    vi.stubGlobal("HTMLElement", class {});
    vi.stubGlobal("customElements", { get: () => undefined, define: (_: string, given: never) => (made = given) });
    const { defineElement, events } = await import("../../src/embed/host/element.ts");
    defineElement("https://example.org/embed/v1/theory-embed.js");
    vi.unstubAllGlobals();
    const own = Object.getOwnPropertyNames(made!.prototype);
    const told = own.filter((name) => !/^constructor$|Callback$/.test(name));
    expect(sorted(Object.keys(members))).toEqual(sorted(told));
    expect(sorted(Object.keys(happenings))).toEqual(sorted(Object.values(events)));
  });
});

it("no page carries the words of this document", () => {
  const importers = ["embed.tsx", "answering.ts", "settings.ts", "host/element.ts", "host/reveal.ts"].filter((name) =>
    readFileSync(join(root, "src/embed", name), "utf8").includes("reference/"),
  );
  expect(importers).toEqual([]);
});
