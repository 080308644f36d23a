/** What the learners of `learner-race` have equally much of, and what that costs them, in words. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { type BudgetName, type Cost, type LearnerName, learnerNames, sized } from "./learners.ts";
import { settingsOf } from "./settings.ts";

const nouns: Readonly<Record<BudgetName, string>> = { parameters: "weights", units: "units", flops: "operations" };

export interface Said {
  readonly said: string;
  /** For where there is little room. */
  readonly short: string;
  /** All learners have equally much of it. */
  readonly equal: boolean;
}

/** "1,057 weights", "84 units", "1,944 operations", in this order. */
export function costsOf(summary: Summary, name: LearnerName): readonly Said[] {
  const settings = settingsOf(summary);
  const size: Cost = sized(name, settings);
  return (["parameters", "units", "flops"] as const).map((what) => ({
    said: `${grouped(size[what])} ${nouns[what]}`,
    short: `${grouped(size[what])} ${what === "flops" ? "ops" : nouns[what]}`,
    equal: what === settings.budget,
  }));
}

/** "about 1,000 weights each", or "about 84 units each, which are 649 to 1,905 weights". */
export function budgetOf(summary: Summary): string {
  const settings = settingsOf(summary);
  const { budget, parameters } = settings;
  if (budget === "parameters") return `about ${grouped(parameters)} weights each`;
  const weights = learnerNames.map((name) => sized(name, settings).parameters);
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  return `about ${grouped(sized("tree", settings)[budget])} ${nouns[budget]} each (${grouped(least)} to ${grouped(most)} weights)`;
}
