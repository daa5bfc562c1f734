import { dayIn } from '../../domain/register/stage';
import { loadGuidance } from '../../domain/rules/guidance';
import { loadRules } from '../../domain/rules/schema';
import { browser } from '../../platform/browser';
import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { Poster } from './poster';
import { summaryOf } from './summary';

const { language } = await loadSettings();
const book = loadRules();
const today = dayIn('Asia/Jakarta', new Date());
mount(
  <Poster
    language={language}
    book={book}
    summary={summaryOf(book, loadGuidance(), today)}
    today={today}
    version={browser.runtime.getManifest().version}
  />,
);
