/** In the place of Passport.tsx in an embed, which does without the claims' script: Menu.slide.tsx leads there. */
export const Passport = () => null;
