import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "../../src/build/kernels.ts";

const folder = mkdtempSync(join(tmpdir(), "kernels-"));
afterAll(() => rmSync(folder, { recursive: true }));

function source(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function load(entry: string): Promise<Record<string, (x: number) => number>> {
  const bytes = Uint8Array.from(await compile(entry));
  const { instance } = await WebAssembly.instantiate(bytes, {});
  return instance.exports as Record<string, (x: number) => number>;
}

describe("compiling AssemblyScript", () => {
  it("yields a module with SIMD, and a new one when a file beside it changes", async () => {
    source(
      "part.ts",
      "export function twice(x: f32): f32 { return f32x4.extract_lane(f32x4.mul(f32x4.splat(x), f32x4.splat(2)), 1); }",
    );
    const entry = source("entry.ts", 'export { twice } from "./part";');
    expect((await load(entry)).twice!(21)).toBe(42);
    source("part.ts", "export function twice(x: f32): f32 { return x + x + 0.5; }");
    expect((await load(entry)).twice!(21)).toBe(42.5);
  }, 60_000);

  it("says what does not compile, and where", async () => {
    const entry = source("broken.ts", "export function f(x: f32): f32 { return y; }");
    await expect(compile(entry)).rejects.toThrow(/broken\.ts does not compile[\s\S]*Cannot find name 'y'/);
  }, 60_000);
});
