import type { SectionBlock } from '@slack/types';
import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Json } from '../../../block-kit/tree.ts';
import { useWords } from '../workspace.ts';
import { Element } from './elements/element.tsx';
import { SmallImage } from './image.tsx';
import { inOrder } from './in-order.ts';
import { TextObject } from './mrkdwn.tsx';

/** Text, fields in two columns, and one thing beside them. */
export function Section({ block }: { readonly block: SectionBlock }) {
  const { text, fields, accessory, expand } = block;
  return (
    <div className="bk-section">
      <div className="bk-section-text">
        {text && (expand ? <TextObject text={text} /> : <SeeMore text={text} />)}
        {fields && (
          <div className="bk-fields">
            {inOrder(fields, (field) => (
              <div>
                <TextObject text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="bk-accessory">
          {accessory.type === 'image' ? (
            <SmallImage image={accessory} size={88} />
          ) : (
            <Element element={accessory as unknown as Json} />
          )}
        </div>
      )}
    </div>
  );
}

const WORDS = {
  en: { more: 'See more', less: 'See less' },
  sv: { more: 'Visa mer', less: 'Visa mindre' },
};

/** Slack folds long text of a section, unless the bot asked it not to (`expand`). */
function SeeMore({ text }: { readonly text: unknown }) {
  const words = useWords(WORDS);
  const box = useRef<HTMLDivElement>(null);
  const [folds, setFolds] = useState(false);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may need another height
  useLayoutEffect(() => {
    const element = box.current;
    if (element && !open) setFolds(element.scrollHeight > element.clientHeight + 1);
  }, [text, open]);
  return (
    <>
      <div ref={box} className={open ? undefined : 'bk-folded'}>
        <TextObject text={text} />
      </div>
      {folds && (
        <Button className="bk-see-more" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? words.less : words.more}
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      )}
    </>
  );
}
