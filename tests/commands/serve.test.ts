import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/commands/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const site = join(folder, "site");
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(site, "noise"), { recursive: true });
  writeFileSync(join(site, "index.html"), "<h1>front</h1>");
  writeFileSync(join(site, "noise/index.html"), "<h1>noise</h1>");
  mkdirSync(join(site, "assets"));
  writeFileSync(join(site, "a.js"), "1");
  writeFileSync(join(site, "page.html"), "before");
  writeFileSync(join(site, "dot.png"), "dot");
  writeFileSync(join(site, "assets/chart-Ab_d-012.js"), "1");
  writeFileSync(join(folder, "secret.txt"), "secret");
  served = await serve({ folder: site, base: "/some/path/", port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Status and text of a path that `fetch` would tidy up before sending. */
function raw(path: string): Promise<string> {
  return new Promise((done, failed) => {
    let answer = "";
    const socket = connect(served.port, "127.0.0.1", () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
    socket.on("data", (data) => {
      answer += String(data);
    });
    socket.on("end", () => done(answer));
    socket.on("error", failed);
  });
}

describe("serve", () => {
  it("gives a folder's index, with a type and no other header of its own", async () => {
    const answer = await fetch(`${served.url}noise/?x=1`);
    expect([answer.status, await answer.text()]).toEqual([200, "<h1>noise</h1>"]);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const names = [...answer.headers.keys()].filter((name) => !["connection", "date", "keep-alive"].includes(name));
    expect(names.sort()).toEqual(["content-length", "content-type"]);
    expect((await fetch(`${served.url}a.js`)).headers.get("content-type")).toMatch(/^text\/javascript/);
  });
  it("adds the slash that a folder needs, and keeps the query", async () => {
    const answer = await fetch(`${served.url}noise?x=1`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/some/path/noise/?x=1"]);
  });
  it("says what is not there", async () => {
    for (const path of ["nothing", "a.js/", "noise/nothing.html", "%00", "%E0%A4%A"]) {
      const answer = await fetch(served.url + path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toMatch(/there is no such page/);
    }
    expect((await fetch(new URL("/", served.url))).status).toBe(404);
    expect((await fetch(served.url, { method: "POST" })).status).toBe(405);
  });
  it("never leaves its folder", async () => {
    for (const path of ["../secret.txt", "noise/../../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt"]) {
      const answer = await raw(`/some/path/${path}`);
      expect(answer, path).toMatch(/^HTTP\/1\.1 404/);
      expect(answer).not.toMatch(/\nsecret/);
    }
  });
  describe("as most hosts do", () => {
    let packing: typeof served;
    beforeAll(async () => {
      packing = await serve({ folder: site, port: 0, compress: true });
    });
    afterAll(() => packing.close());
    const get = (path: string, headers: Record<string, string>) => fetch(packing.url + path, { headers });
    const asked = async (path: string, accepted: string) => {
      const answer = await get(path, { "accept-encoding": accepted });
      return { way: answer.headers.get("content-encoding"), text: await answer.text(), headers: answer.headers };
    };
    it("packs what is text, in the best way that is accepted, and nothing else", async () => {
      for (const [accepted, way] of [
        ["gzip, deflate, br", "br"],
        ["gzip", "gzip"],
        ["br;q=0, gzip;q=0.5", "gzip"],
        ["identity", null],
      ] as const) {
        const { way: used, text, headers } = await asked("noise/", accepted);
        expect([used, text, headers.get("vary")], accepted).toEqual([way, "<h1>noise</h1>", "accept-encoding"]);
      }
      const picture = await asked("dot.png", "gzip, br");
      expect([picture.way, picture.text, picture.headers.get("vary")]).toEqual([null, "dot", null]);
    });
    it("sends what a browser has already only when it has changed", async () => {
      const accepting = { "accept-encoding": "br" };
      const first = await get("page.html", accepting);
      expect(first.headers.get("cache-control")).toBe("no-cache");
      const etag = first.headers.get("etag") ?? "";
      const had = { ...accepting, "if-none-match": `"other", W/${etag}` };
      const again = await get("page.html", had);
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
      // the same packed otherwise is another thing
      expect((await get("page.html", { "accept-encoding": "gzip", "if-none-match": etag })).status).toBe(200);
      // the same once more is not
      writeFileSync(join(site, "page.html"), "before");
      utimesSync(join(site, "page.html"), 1, 1);
      expect((await get("page.html", had)).status).toBe(304);
      writeFileSync(join(site, "page.html"), "after!");
      const changed = await get("page.html", had);
      expect([changed.status, await changed.text()]).toEqual([200, "after!"]);
    });
    it("lets a browser keep what is named by its content, and tells each time what is not there", async () => {
      const kept = await get("assets/chart-Ab_d-012.js", {});
      expect(kept.headers.get("cache-control")).toBe("max-age=31536000, immutable");
      expect((await get("nothing", { "if-none-match": "*" })).status).toBe(404);
    });
  });
  it("takes the next port where one is taken, and says so where none is free", async () => {
    const other = await serve({ folder: site, port: served.port });
    expect(other.port).toBeGreaterThan(served.port);
    await other.close();
    await expect(serve({ folder: site, port: served.port, tries: 1 })).rejects.toThrow(/are all taken/);
  });
});
