import { openPage, rulesPage } from '../../background/pages';
import { startGuard } from '../../guard/guard';
import { loadSettings } from '../../platform/settings-store';
import { describeDocument, mount } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { practiceOffice } from './office';
import { PracticePage } from './practice-page';
import { createPracticeReader } from './reader';

// Before anything is drawn, as on the sites: the guard's listeners come first.
startGuard(
  window,
  { markers: {}, make: createPracticeReader },
  practiceOffice(loadSettings, (rule) => void openPage(rulesPage(rule))),
  new AbortController().signal,
);

const { language } = await loadSettings();
const texts = textsIn(language);
describeDocument(language, `${texts.practice.heading} – ${texts.brand}`);
mount(<PracticePage texts={texts} />);
