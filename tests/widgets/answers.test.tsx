/** Pictures whose titles and labels are computed: what they draw of a stored sweep, and that a question keeps all of it back. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { curvesTitle, variablesTitle } from "../../src/experiments/approximation/learner-race/words.ts";
import { arrivalTitle, oddsTitle } from "../../src/experiments/noise/two-wells/words.ts";
import { GuessContext, type GuessView } from "../../src/ui/guess.ts";
import { loadStored, loadWidget } from "../../src/widgets/registry.ts";

const half: GuessView["mark"] = {
  kind: "mark",
  label: "Share",
  value: 0.5,
  truth: null,
  min: 0,
  max: 1,
  step: 0.01,
  words: String,
  distance: "",
  move: () => {},
};
const marks: Readonly<Record<string, GuessView["mark"]>> = {
  "two-wells": half,
  "learner-race": { kind: "order", order: ["dense", "tree"] },
};

async function picture(id: string, { asking = false, swept = true } = {}): Promise<string> {
  const [{ Drawing }, { summary, sweeps }] = await Promise.all([loadWidget(id), loadStored(id)]);
  return renderToStaticMarkup(
    <GuessContext value={{ asking, mark: marks[id] ?? null }}>
      <Drawing summary={summary} ghost={null} sweeps={swept ? sweeps : {}} />
    </GuessContext>,
  );
}

it("two wells draw the crowds of a sweep that is stored, and ask for one that is not", async () => {
  const html = await picture("two-wells");
  expect(html).toContain("dots: crowds");
  expect(await picture("two-wells", { swept: false })).toContain("Not run at these settings");
});

it("two wells say nothing of the outcome while they ask", async () => {
  const { summary } = await loadStored("two-wells");
  const said = [arrivalTitle(summary), oddsTitle(summary), "97.0 %"];
  const [open, asked] = [await picture("two-wells"), await picture("two-wells", { asking: true })];
  for (const text of said) {
    expect(open).toContain(text);
    expect(asked).not.toContain(text);
  }
});

it("learners say nothing of the outcome while they ask", async () => {
  const { summary, sweeps } = await loadStored("learner-race");
  const points = sweeps.dimension!.points;
  const said = [curvesTitle(summary), variablesTitle(points, points.length)!, "dense net 0."];
  const [open, asked] = [await picture("learner-race"), await picture("learner-race", { asking: true })];
  for (const text of said) {
    expect(open).toContain(text);
    expect(asked).not.toContain(text);
  }
});
