import { describe, expect, it } from "vitest";
import { oneFile } from "../../src/terms/one-file.ts";

/** As React does, the script makes elements from text. */
const script = '<script>(function(){make("<script><\\/script>")})();</script>';
const page = `<html><head><script>early()</script></head><body class="embed"><main>A figure</main>${script}</body></html>`;

describe("one file", () => {
  it("has its data before its script, which stays in one piece", () => {
    const file = oneFile(page, { settings: "task=fashion", data: [["fashion", '{"a":"</"}']], address: () => null });
    expect(file).toContain(`<script type="application/json" id="data-fashion">{"a":"\\u003c/"}</script>${script}`);
    expect(file).toContain('<meta name="figure-settings" content="task=fashion">');
  });
});
