/** The methods of `newton`: names, and what they are called. */

export const methodNames = ["gd", "sgd", "newton", "lm", "lbfgs", "scaled"] as const;
export type MethodName = (typeof methodNames)[number];

interface Named {
  /** In a sentence. */
  readonly label: string;
  /** Beside a row. */
  readonly short: string;
}

export const methods: Readonly<Record<MethodName, Named>> = {
  gd: { label: "gradient descent", short: "gradient descent" },
  sgd: { label: "descent in small batches", short: "in small batches" },
  newton: { label: "Newton’s method", short: "Newton, damped" },
  lm: { label: "Levenberg and Marquardt’s method", short: "Levenberg–Marq." },
  lbfgs: { label: "L-BFGS", short: "L-BFGS" },
  scaled: { label: "a scaled descent", short: "scaled descent" },
};

export const perMethod = <T>(make: (name: MethodName) => T): Record<MethodName, T> =>
  Object.fromEntries(methodNames.map((name) => [name, make(name)])) as Record<MethodName, T>;
