/** Messages of `theory-embed`: what is taken, what is dropped, and that nothing hostile gets through or throws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envelope, mostLetters, soundMessage, soundWelcome, turnstile } from "../../src/embed/protocol.ts";

const play = envelope({ type: "play", payload: {} });

describe("a message", () => {
  it("is taken as it was made", () => {
    const message = { type: "set", id: "7", payload: { params: { ratio: 3 } } };
    expect(soundMessage(envelope(message))).toEqual(message);
    expect(soundMessage({ ...play, payload: undefined })).toEqual({ type: "play", payload: {} });
  });

  it.each([
    ["nothing", null],
    ["text", "slide:start"],
    ["a list", [play]],
    ["another protocol", { ...play, protocol: "player" }],
    ["another version", { ...play, v: 2 }],
    ["no type", { ...play, type: 7 }],
    ["a payload that is a list", { ...play, payload: [1] }],
    ["too much", { ...play, payload: { text: "x".repeat(mostLetters) } }],
    ["a way to a prototype", { ...play, payload: JSON.parse('{"params":{"__proto__":{"a":1}}}') as unknown }],
    ["a constructor", { ...play, payload: { constructor: 1 } }],
  ])("is dropped: %s", (_, data) => expect(soundMessage(data)).toBeNull());

  it("that goes in a circle is dropped", () => {
    const payload: Record<string, unknown> = {};
    payload.self = payload;
    expect(soundMessage({ ...play, payload })).toBeNull();
  });

  it("never makes it throw, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (given) => {
        soundMessage(given);
        soundMessage({ ...play, payload: given });
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe("a flood", () => {
  it("is let through up to its measure in any second", () => {
    let now = 0;
    const open = turnstile(60, () => now);
    const passed = (count: number) => Array.from({ length: count }, open).filter(Boolean).length;
    expect(passed(10_000)).toBe(60);
    now = 999;
    expect(passed(10)).toBe(0);
    now = 1000;
    expect(passed(100)).toBe(60);
  });
});

describe("a welcome", () => {
  it("has the beats that are sound, and no more of each than is known", () => {
    const beats = [{ id: "a", title: "A", more: 1 }, { id: 3, title: "B" }, null];
    expect(soundWelcome({ nonce: "n", widget: "two-wells", beats })).toEqual({
      nonce: "n",
      widget: "two-wells",
      beats: [{ id: "a", title: "A" }],
    });
    expect(soundWelcome({ nonce: "n", widget: "two-wells" })).toBeNull();
  });
});
