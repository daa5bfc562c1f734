import { useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '../../domain/settings';
import { browser } from '../../platform/browser';
import { Brand } from '../shared/brand';
import { CopyButton } from '../shared/copy-button';
import { Fact } from '../shared/fact';
import { describeDocument } from '../shared/mount';
import { textsIn } from '../shared/texts';
import { type Facts, readFacts } from './facts';
import { asText, type Section, sectionsOf } from './sections';

interface Props {
  readonly language: Language;
  readonly initial: Facts;
}

/** Policy, registers and updates as the extension sees them, line by line. */
export function Diagnosis({ language, initial }: Props) {
  const [facts, setFacts] = useState(initial);
  const [state, setState] = useState<'updating' | 'updated' | 'updateFailed' | null>(null);
  const all = textsIn(language);
  const texts = all.diagnosis;
  const sections = sectionsOf(facts, all, language, new Date());

  useLayoutEffect(() => {
    describeDocument(language, `${texts.heading} – ${all.brand}`);
  }, []);

  const update = async () => {
    setState('updating');
    try {
      await browser.runtime.sendMessage({ kind: 'update' });
      setState('updated');
    } catch (error) {
      console.error('[jaga-netral]', error);
      setState('updateFailed');
    }
    setFacts(await readFacts());
  };

  return (
    <div class="sheet">
      <header>
        <Brand>{texts.heading}</Brand>
        <div class={`outcome ${state === 'updateFailed' ? 'failed' : ''}`} role="status">
          {state && texts[state]}
        </div>
      </header>
      <main>
        <p class="intro">{texts.intro}</p>
        <div class="buttons">
          <CopyButton label={texts.copy} done={texts.copied} text={() => asText(sections)} />
          <button
            type="button"
            class="button"
            disabled={state === 'updating'}
            onClick={() => void update()}
          >
            {texts.update}
          </button>
        </div>
        {sections.map((section) => (
          <SectionCard key={section.heading} section={section} />
        ))}
      </main>
    </div>
  );
}

function SectionCard({ section: { heading, groups, none } }: { section: Section }) {
  return (
    <section class="card">
      <h2>{heading}</h2>
      {groups.length === 0 && <p class="soft">{none}</p>}
      {groups.map(({ name, lines }, index) => (
        <div class="group" key={index}>
          {name && <h3>{name}</h3>}
          <dl class="facts">
            {lines.map(({ term, words, isFault }, line) => (
              <Fact key={line} term={term}>
                <span class={isFault ? 'fault' : ''}>{words}</span>
              </Fact>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
