/** What stands on paper beside a picture: what it is of, and where it runs. */
import { settingWords } from "../experiments/setting-words.ts";
import type { Experiment, Summary } from "../experiments/types.ts";
import { acts } from "../experiments/values.ts";
import { drawnState, galleryAddress } from "../frame/addresses.ts";

/** Settings of a drawing, `all` that act or those that differ from the defaults: "Dimension 5". */
export const settingsInWords = ({ parameters, defaults }: Experiment, { values }: Summary, all: boolean): string[] =>
  Object.entries(parameters).flatMap(([name, parameter]) =>
    acts(parameter, values) && (all || values[name] !== defaults[name])
      ? [`${parameter.label} ${settingWords(parameter, values[name])}`]
      : [],
  );

/** "Seeds 1 to 8"; nothing where there is no chance. */
export function seedsInWords({ chance }: Experiment, { seeds }: Summary): string[] {
  if (chance === false || seeds.length === 0) return [];
  return [seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds[0]} to ${seeds.at(-1)}`];
}

/** Where the figure is with all that can be set, as it is drawn; nothing of a page that has no address in the net. */
export const linkOnPaper = (experiment: Experiment, summary: Summary): string[] =>
  /^https?:/.test(location.href) ? [galleryAddress(location.href, experiment, drawnState(experiment, summary))] : [];
