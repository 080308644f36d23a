/**
 * The inks of the essay by name. A learner has one ink everywhere: in plots, words, diagrams and slides. `law` is the
 * exact law, `accent` what is pointed at, `plain` anything else. Their colours stand in ui/styles/tokens.css.
 */
export const learnerInks = ["shallow", "dense", "local", "shared", "wrong"] as const;
export const inkNames = [...learnerInks, "law", "accent", "plain"] as const;

export type InkName = (typeof inkNames)[number];
