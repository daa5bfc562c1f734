/** Address of the practice page, from the root of the extension. */
export const PRACTICE_PAGE = '/src/pages/practice/index.html';
