/**
 * Addresses of embeds that stand in slides somewhere: they mean for ever what they mean now. For each of
 * golden-urls.json, the settings and the figure's numbers after a few steps are those that were kept.
 *
 * A new one is added as `{ "url": "…" }`; `npm run golden` puts in what it comes to. It changes none that is there.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/embed/settings.ts";
import { parseLink } from "../../src/experiments/link.ts";
import { experimentIds, loadRunnable } from "../../src/experiments/registry.ts";
import { Run } from "../../src/experiments/run.ts";
import type { RunnableExperiment } from "../../src/experiments/types.ts";
import { packedIn, unpacked } from "../../src/frame/packed.ts";
import { presenterSteps } from "../../src/frame/presenter-steps.ts";
import { withSoundSeeds } from "../../src/frame/settings.ts";
import { soundSnapshot } from "../../src/frame/snapshot.ts";
import { bringData } from "../../src/runner/data.ts";
import { reservedNames } from "../../src/terms/reserved-names.ts";
import { plumb } from "../fixtures/without-chance.ts";

interface Golden {
  /** Behind `embed/v1/`. */
  readonly url: string;
  /** How many things in it could not be had. */
  readonly warnings?: number;
  readonly settings?: string;
  /** Of the scalars and fields of the first seed's run. */
  readonly state?: string;
}

/** Short runs: what an address means shows at once. */
const mostSteps = 5;

const file = join(import.meta.dirname, "golden-urls.json");

const hashOf = (what: unknown) => createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 12);

/** No figure has a renamed parameter yet; the one that checks links has. */
const experimentOf = async (id: string): Promise<RunnableExperiment> => (id === plumb.id ? plumb : loadRunnable(id));

/** What an address comes to: what differs from an empty one, and the numbers. */
async function meaningOf(url: string): Promise<Required<Golden>> {
  const address = new URL(url, "https://example.org/embed/v1/");
  const experiment = await experimentOf(address.pathname.split("/").at(-2) ?? "");
  const usual = parseSettings("", experiment);
  const { warnings, beat: place, ...others } = parseSettings(address.search, experiment);
  // by its name: there may be more steps some day
  const settings = { ...others, beat: place === null ? null : (others.beats[place] ?? null) };
  const told = Object.entries(settings).filter(
    ([name, value]) =>
      // which steps there are, others test
      (name !== "beats" || address.searchParams.has(name)) &&
      JSON.stringify(value) !== JSON.stringify(usual[name as keyof typeof usual]),
  );
  const link = parseLink(experiment, address.search);
  const text = packedIn(address.hash);
  const kept = text === null ? null : soundSnapshot(experiment, await unpacked(text));
  const { values, seed, seeds } = withSoundSeeds(experiment, kept ?? link);
  const { beat, at } = settings;
  const begun = beat === null ? undefined : presenterSteps(experiment, values).find(({ id }) => id === beat);
  const shown = kept ? values : (begun?.values ?? values);
  const notes = kept ? [...link.notes, ...kept.notes] : link.notes;

  await bringData(experiment.data?.(shown) ?? []);
  const run = new Run(experiment, shown, seed);
  const steps = Math.min(mostSteps, run.steps, kept?.step || at || mostSteps);
  for (let made = 0; made < steps && !run.ended; ) made += run.advance(steps - made);
  const { scalars, fields } = run.look();
  const numbers = Object.entries(fields).map(([name, field]) => [name, [...field]]);
  return {
    url,
    warnings: warnings.length + notes.length,
    settings: hashOf([told.sort(), Object.entries(shown).sort(), seed, seeds, kept?.step ?? null]),
    state: hashOf([Object.entries(scalars).sort(), numbers.sort()]),
  };
}

/** With what is missing; what is there stays. */
async function filled(golden: Golden): Promise<Golden> {
  const whole = golden.settings !== undefined && golden.state !== undefined && golden.warnings !== undefined;
  return whole ? golden : { ...(await meaningOf(golden.url)), ...golden };
}

const given = JSON.parse(readFileSync(file, "utf8")) as readonly Golden[];
const adds = process.env.npm_lifecycle_event === "golden";
const known = adds ? await Promise.all(given.map(filled)) : given;
if (adds) writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);

describe("an address that stands in somebody’s slides", () => {
  it.each(known.map((golden) => [golden.url, golden] as const))("%s", async (url, golden) =>
    expect(golden).toEqual(await meaningOf(url)),
  );
});

describe("the list of them", () => {
  const texts = known.map(({ url }) => url);
  const names = new Set(texts.flatMap((url) => [...new URL(url, "https://example.org/").searchParams.keys()]));

  it("has each once, forty at least, of most figures", () => {
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(40);
    const figures = new Set(texts.map((url) => url.split("/")[0]!));
    expect(experimentIds.filter((id) => figures.has(id)).length).toBeGreaterThan(experimentIds.length / 2);
  });

  it("has clamped ones, unknown names, former names, states in the hash", () => {
    expect(known.filter(({ warnings = 0 }) => warnings > 0).length).toBeGreaterThanOrEqual(8);
    expect(texts.filter((url) => url.includes("#s=1.")).length).toBeGreaterThanOrEqual(3);
    expect(texts.some((url) => url.includes("lean="))).toBe(true);
    expect([...names].some((name) => !reservedNames.includes(name) && name.startsWith("nonsense"))).toBe(true);
  });

  it("tells one address from another", () => {
    // the same settings by another spelling are the same
    expect(new Set(known.map(({ settings, url }) => `${url.split("/")[0]} ${settings}`)).size).toBeGreaterThan(
      0.8 * known.length,
    );
  });
});
