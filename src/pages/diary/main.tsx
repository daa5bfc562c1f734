import { type DiaryLine, diaryLines, isDiaryOn } from '../../background/diary/diary';
import { loadSettings } from '../../platform/settings-store';
import { mount } from '../shared/mount';
import { Diary } from './diary';

const [{ language }, on, lines] = await Promise.all([loadSettings(), isDiaryOn(), readLines()]);
mount(<Diary language={language} initial={{ on, lines }} />);

/** Null: what is kept cannot be read. */
async function readLines(): Promise<readonly DiaryLine[] | null> {
  try {
    return await diaryLines();
  } catch (error) {
    console.error('[jaga-netral]', error);
    return null;
  }
}
