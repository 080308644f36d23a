/** In the place of tested.ts in an embed: a host shows figures to an audience, and nothing of theirs is kept. */
export class Tested {
  readonly watch = () => () => {};
}
