/** `npm run coverage`: writes `docs/coverage.md` anew from the matrix. */
import { writeFileSync } from 'node:fs';
import { coverageDocument } from '../tests/matrix/coverage';

writeFileSync('docs/coverage.md', coverageDocument());
