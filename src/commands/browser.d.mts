export const browserFlags: string[];
export const noBrowser: string;
export function findBrowser(environment?: NodeJS.ProcessEnv): string | null;
export function ensureBrowser(say: (text: string) => void): string | null;
