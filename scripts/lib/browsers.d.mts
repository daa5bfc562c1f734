type BrowserKind = 'chromium' | 'firefox';
export function findBrowser(name: BrowserKind): string | null;
export function browserPath(name: BrowserKind): string;
