/** player.js, as its specification has it: what its host sends, and what comes back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { player } from "../../src/embed/player.ts";

function standing() {
  const sent: Record<string, unknown>[] = [];
  const done: string[] = [];
  const made = player({
    play: () => done.push("play"),
    pause: () => done.push("pause"),
    isPaused: () => done.at(-1) !== "play",
    send: (text) => sent.push(JSON.parse(text) as Record<string, unknown>),
    src: "https://example.org/embed/v1/two-wells/",
  });
  const call = (method: string, more: object = {}) =>
    made.hear(JSON.stringify({ context: "player.js", version: "0.0.11", method, ...more }));
  return { ...made, call, sent, done };
}

describe("a host that knows player.js", () => {
  it("is told once, unasked, that the figure is ready, and what it can do", () => {
    const { sent } = standing();
    expect(sent).toEqual([
      {
        context: "player.js",
        version: "0.0.11",
        event: "ready",
        value: {
          src: "https://example.org/embed/v1/two-wells/",
          events: ["ready", "play", "pause", "ended"],
          methods: ["play", "pause", "getPaused", "addEventListener", "removeEventListener"],
        },
      },
    ]);
  });

  it("plays, pauses and asks; the answer names its listener", () => {
    const { call, sent, done } = standing();
    call("play");
    call("getPaused", { listener: "l1" });
    call("pause");
    call("getPaused", { listener: "l2" });
    expect(done).toEqual(["play", "pause"]);
    expect(sent.slice(1)).toMatchObject([
      { event: "getPaused", value: false, listener: "l1" },
      { event: "getPaused", value: true, listener: "l2" },
    ]);
  });

  it("hears the events that it has asked for, each listener once, until it asks no more", () => {
    const { call, tell, sent } = standing();
    tell("play");
    expect(sent).toHaveLength(1);
    call("addEventListener", { value: "play", listener: "a" });
    call("addEventListener", { value: "play", listener: "a" });
    call("addEventListener", { value: "play" });
    tell("play");
    tell("ended");
    expect(sent.slice(1)).toEqual(
      [{ listener: "a" }, {}].map((one) => ({ context: "player.js", version: "0.0.11", event: "play", ...one })),
    );
    call("removeEventListener", { value: "play", listener: "a" });
    tell("play");
    expect(sent).toHaveLength(4);
    call("removeEventListener", { value: "play" });
    tell("play");
    expect(sent).toHaveLength(4);
    call("addEventListener", { value: "ready", listener: "late" });
    expect(sent.at(-1)).toMatchObject({
      event: "ready",
      listener: "late",
      value: { events: ["ready", "play", "pause", "ended"] },
    });
  });

  it("has no more listeners than can be of use", () => {
    const { call, tell, sent } = standing();
    for (let i = 0; i < 1000; i++) call("addEventListener", { value: "pause", listener: `l${i}` });
    tell("pause");
    expect(sent).toHaveLength(1 + 16);
  });
});

it("what is no call of a method does nothing, whatever it is", () => {
  const { hear, call, sent, done } = standing();
  for (const data of [
    null,
    3,
    {},
    { context: "player.js", method: "play" },
    "player.js",
    '"player.js"',
    '{"method":"play"}',
  ])
    hear(data);
  for (const method of ["constructor", "__proto__", "setVolume", "hasOwnProperty"]) call(method);
  call("addEventListener", { value: "constructor" });
  call("addEventListener", { value: { ready: 1 } });
  hear(JSON.stringify({ context: "player.js", method: "play", value: "x".repeat(2000) }));
  const anything = fc.record({ context: fc.constant("player.js"), method: fc.jsonValue(), value: fc.jsonValue() });
  fc.assert(
    fc.property(
      fc.oneof(
        anything.map((call) => JSON.stringify(call)),
        fc.anything(),
      ),
      hear,
    ),
    { numRuns: 500, seed: 1 },
  );
  expect([sent.length, done.length]).toEqual([1, 0]);
});
