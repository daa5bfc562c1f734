import { testFixtures } from './support/fixtures';

await testFixtures('fallback');
