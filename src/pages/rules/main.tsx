import { dayIn } from '../../domain/register/stage';
import { loadGuidance } from '../../domain/rules/guidance';
import { loadRules } from '../../domain/rules/schema';
import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { shelvesOf } from './library';
import { Rules } from './rules';

const { language } = await loadSettings();
const book = loadRules();
const today = dayIn('Asia/Jakarta', new Date());
mount(
  <Rules
    language={language}
    rules={book.rules}
    shelves={shelvesOf(book, loadGuidance(), language, today)}
    asked={new URLSearchParams(location.search).get('rule')}
  />,
);
