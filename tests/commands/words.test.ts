/** The measures of a page against counts by hand. */
import { describe, expect, it } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { measuresOf } from "../../src/commands/prose.ts";
import { FINISHED, judged, MOST, together, wordsCommand } from "../../src/commands/words.ts";

/** Figures as the build writes them: an island with everything of the figure's own in it. */
const figure = (id: string) =>
  `<div class="breakout" data-island="${id}" data-place="page"><figure id="${id}"><p>A sentence of the figure.</p><p class="help">We help.</p><details><summary>Passport</summary><p>Long limits of it, which no one counts here.</p></details></figure></div>`;
const formula =
  '<span class="katex"><span class="katex-mathml"><math><mi>n</mi></math></span><span class="katex-html" aria-hidden="true"><span>n</span></span></span>';

const page = (inside: string) =>
  `<!doctype html><html><head><title>A title</title></head><body><nav>Chapters and more</nav><main id="main">${inside}</main><footer><p>We wrote it.</p></footer></body></html>`;

const chapter = page(`
<header class="column chapter-header"><h1>A title of four</h1><p>A question?</p><nav class="toc"><ol><li>First</li></ol></nav></header>
<div class="column">
<section class="puzzle"><fieldset><legend>What do you see?</legend><label><input type="radio"/> <span>Nothing at all</span></label></fieldset>
<details><summary>Compare with the answer</summary><p><strong>Something.</strong> It moves.</p></details></section>
<h2 id="first">The first section</h2>
<p>We take ${formula} variables, 8,000 examples and 10 %.<span id="row-t3"></span> A well-known rule (so it is said) holds <span class="cite">(<a href="#ref-a">Aa 2017</a>)</span>. You don’t believe it?</p>
${figure("one")}
<p>Then <a href="?x=1#one" class="setting">this one</a> is next, and we’ll stop.<span class="margin-note" role="note">A note. It is short.</span></p>
<ul><li>One thing</li><li>Another thing.</li></ul>
<span class="katex-display">${formula}</span>
<h2 id="second">The second section</h2>
<p>One two three four five six seven eight nine.</p>
<div class="guide breakout" data-guide="two"><div class="guide-figure">${figure("two")}</div>
<div class="guide-beats"><div class="beat"><p>Beside it stand six words now.</p><button>Show this<span class="sr-only">: a title</span></button></div></div></div>
<p>After it.</p>
<section class="bibliography"><h2>References</h2><ul><li>Aa (2017). We and you.</li></ul></section>
<nav class="chapter-ways">You go on</nav></div>`);

describe("measures of a page", () => {
  const measures = measuresOf(chapter);

  it("count the words of the prose, and nothing of a figure’s own", () => {
    // What do you see | Something It moves | We take n variables 8,000 examples and 10 |
    // A well-known rule so it is said holds | You don’t believe it
    // Then this one is next and we’ll stop | A note It is short | One thing | Another thing
    // One … nine | Beside it stand six words now | After it
    expect(measures.words).toBe(4 + 3 + 8 + 8 + 4 + 8 + 5 + 2 + 2 + 9 + 6 + 2);
    expect(measures.figures).toBe(2);
    expect(measures.wordsPerFigure).toBe(30.5);
  });

  it("count sentences, those of eight words or less, and you and we", () => {
    // 4, 1, 2, 8, 8, 4, 8, 2, 3, 2, 2, 9, 6, 2: all but one are short
    expect(measures.sentence).toBeCloseTo(61 / 14, 12);
    expect(measures.shortSentences).toBeCloseTo(13 / 14, 12);
    // you, We, You, we’ll
    expect(measures.youAndWe).toBeCloseTo((1000 * 4) / 61, 10);
  });

  it("find the longest way to a figure, and the section that most of it is in", () => {
    // 7 of the puzzle and 20 of the first section; then 17 and 9; what stands beside a figure or after the last is none
    expect(measures.longest).toEqual({ words: 27, section: "The first section" });
    const long = Array.from({ length: 40 }, () => "word").join(" ");
    const second = measuresOf(chapter.replace("eight nine.", `eight nine ${long}.`));
    expect(second.longest).toEqual({ words: 66, section: "The second section" });
    const followed = chapter.replace("<p>After it.</p>", figure("three"));
    expect(measuresOf(followed.replace("six words now", long)).longest.words).toBe(27);
    expect(measuresOf(chapter.replace("After it", long)).longest.words).toBe(27);
  });

  it("take a page without figures as one stretch, and an empty one as nothing", () => {
    const { figures, wordsPerFigure, longest } = measuresOf(page("<p>Only three words.</p>"));
    expect({ figures, wordsPerFigure, longest }).toEqual({
      figures: 0,
      wordsPerFigure: null,
      longest: { words: 3, section: null },
    });
    expect(measuresOf(page(""))).toMatchObject({ words: 0, sentence: 0, shortSentences: 0, youAndWe: 0 });
    expect(() => measuresOf("<p>No main</p>")).toThrow("no <main>");
  });

  it("do not end a sentence within a number, an abbreviation in small letters, or a quotation", () => {
    const of = (text: string) => measuresOf(page(`<p>${text}</p>`));
    expect(of("It is 0.25 here, i.e. little.").sentence).toBe(6);
    expect(of("“Is it so?” Yes. “It is.”").sentence).toBe(2);
  });
});

describe("a verdict", () => {
  const measures = measuresOf(chapter);
  const verdict = (figures: number, words: number) =>
    judged("noise", { ...measures, figures, words, wordsPerFigure: figures > 0 ? words / figures : null }).verdict;

  it("is given to a chapter of many figures", () => {
    expect(verdict(0, 9000)).toBe("judged with the whole");
    expect(verdict(FINISHED - 1, 9000)).toBe("judged with the whole");
    expect(verdict(FINISHED, FINISHED * MOST)).toBe("passed");
    expect(verdict(FINISHED, FINISHED * MOST + 1)).toBe("too many words a figure");
  });

  it("is given to all chapters together, whatever each has", () => {
    const of = (figures: number, words: number) => ({ ...measures, figures, words });
    expect(together([of(2, 900), of(10, 2100)])).toEqual({
      words: 3000,
      figures: 12,
      wordsPerFigure: 250,
      verdict: "passed",
    });
    expect(together([of(2, 900), of(10, 2101)]).verdict).toBe("too many words a figure");
    expect(together([of(0, 900)])).toMatchObject({ wordsPerFigure: null, verdict: "judged with the whole" });
  });

  it("takes no other words", async () => {
    await expect(wordsCommand(parseArguments(["noise"]))).rejects.toThrow(
      "words: noise came, wanted --json or nothing",
    );
  });
});
