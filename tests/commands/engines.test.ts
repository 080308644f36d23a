/** How other browser engines are spoken to; the browsers themselves belong to `npm run test:long`. */
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { drivers, marionette } from "../../src/commands/engines.drivers.mjs";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A browser that greets, and answers each message as told. */
async function browser(answer: (message: [number, number, string, object], socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    closing.push(() => socket.destroy());
    socket.write('17:{"protocol": "3"}'.slice(0, 6));
    setTimeout(() => socket.write('17:{"protocol": "3"}'.slice(6)), 5);
    socket.on("data", (data) => {
      const text = data.toString();
      const colon = text.indexOf(":");
      expect(Buffer.byteLength(text.slice(colon + 1))).toBe(Number(text.slice(0, colon)));
      answer(JSON.parse(text.slice(colon + 1)), socket);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const framed = (message: unknown) => {
  const text = JSON.stringify(message);
  return Buffer.from(`${Buffer.byteLength(text)}:${text}`);
};

it("an answer that comes in pieces, with letters of two bytes", async () => {
  const port = await browser(([, id, name], socket) => {
    const bytes = framed([1, id, null, { value: `${name} 5 µs` }]);
    // within the length, within a letter
    const cuts = [0, 1, bytes.indexOf("µ") + 1, bytes.length];
    cuts.slice(1).forEach((end, i) => {
      setTimeout(() => socket.write(bytes.subarray(cuts[i], end)), 5 * i);
    });
  });
  const { ask, end } = await marionette(port);
  expect(await ask("WebDriver:Navigate", { url: "ü" })).toEqual({ value: "WebDriver:Navigate 5 µs" });
  end();
});

it("two answers in one piece, one of them a refusal", async () => {
  const held: Buffer[] = [];
  const port = await browser(([, id], socket) => {
    const error = { error: "no such window", message: "it has closed" };
    held.push(framed(id === 1 ? [1, id, error, null] : [1, id, null, "fine"]));
    if (held.length === 2) socket.write(Buffer.concat(held));
  });
  const { ask } = await marionette(port);
  const first = ask("first").catch((error: Error) => error.message);
  await new Promise((done) => setTimeout(done, 20));
  expect(await ask("second")).toBe("fine");
  expect(await first).toBe("no such window: it has closed");
});

it("a browser that closes ends what waits", async () => {
  const port = await browser((_, socket) => socket.destroy());
  const { ask } = await marionette(port);
  await expect(ask("first")).rejects.toThrow("the browser has closed");
});

it("engines that are not on this machine are not found", () => {
  const path = process.env.PATH;
  process.env.PATH = "";
  try {
    expect(drivers.map(({ name, find }) => [name, find()])).toEqual([
      ["Firefox", null],
      ["WebKitGTK", null],
    ]);
  } finally {
    process.env.PATH = path;
  }
});
