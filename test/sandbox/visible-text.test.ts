import { describe, expect, test } from 'vitest';
import { visibleText } from '../../src/sandbox/visible-text.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const raw = (text: string) => ({ type: 'raw_text', text });

describe('the words a reader sees', () => {
  test.each<[string, object, string]>([
    [
      'a section',
      { type: 'section', text: plain('Möten'), fields: [plain('12'), plain('20')] },
      'Möten\n12\n20',
    ],
    [
      'buttons',
      { type: 'actions', elements: [{ type: 'button', text: plain('Dela'), action_id: 'x' }] },
      'Dela',
    ],
    ['a picture', { type: 'image', title: plain('Pipeline'), alt_text: 'Per vecka' }, 'Pipeline\nPer vecka'],
    [
      'a table',
      {
        type: 'table',
        rows: [
          [raw('Åsa'), raw('12')],
          [raw('Erik'), raw('5')],
        ],
      },
      'Åsa | 12\nErik | 5',
    ],
    [
      'a field',
      { type: 'input', label: plain('Antal'), element: { type: 'number_input', placeholder: plain('12') } },
      'Antal\n12',
    ],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Bra, ' },
              { type: 'user', user_id: 'U1' },
            ],
          },
        ],
      },
      'Bra, <@U1>',
    ],
    [
      'a chart',
      {
        type: 'data_visualization',
        title: 'Möten',
        chart: { type: 'pie', segments: [{ label: 'SE', value: 1 }] },
      },
      'Möten\nSE',
    ],
    [
      'a menu',
      {
        type: 'static_select',
        placeholder: plain('Period'),
        options: [{ text: plain('Vecka'), value: 'w' }],
      },
      'Period\nVecka',
    ],
  ])('of %s', (_name, block, words) => {
    expect(visibleText('aldrig', [block as Record<string, unknown>])).toBe(words);
  });

  test('are the text where there are no blocks', () => {
    expect(visibleText('Hej', [])).toBe('Hej');
  });
});
