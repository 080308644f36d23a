/** Which file the command packs: of a deck in the project the one that the build has put beside what it loads. */
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { builtForm } from "../../src/commands/lecture.ts";

const root = resolve("/some/where/essay");

it("a deck in the project is packed as it was built, any other as it stands", () => {
  expect(builtForm(root, join(root, "examples/lecture/index.html"))).toBe(
    join(root, "dist/examples/lecture/index.html"),
  );
  // above the project, where dist/../index.html is the template of the essay
  expect(builtForm(root, join(root, "../index.html"))).toBeNull();
  expect(builtForm(root, resolve("/talks/deck.html"))).toBeNull();
});
