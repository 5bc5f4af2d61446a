import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/block-kit/tree.ts';
import {
  afterArriving,
  afterSending,
  type Drafts,
  entryAt,
  heldEntry,
  unsent,
  withDraft,
} from '../../../src/sandbox/page/blocks/entries.ts';

const OPTION = { text: { type: 'plain_text', text: 'Week' }, value: 'week' };
const RICH = { type: 'rich_text', elements: [] };

test.each<[string, Json | undefined, unknown]>([
  ['words', { type: 'plain_text_input', value: 'Hej' }, 'Hej'],
  ['nothing', { type: 'plain_text_input', value: null }, null],
  ['no state', undefined, null],
  ['an option', { type: 'static_select', selected_option: OPTION }, 'week'],
  ['an option of the bot', { type: 'external_select', selected_option: OPTION }, OPTION],
  ['several options', { type: 'checkboxes', selected_options: [OPTION] }, ['week']],
  ['several of the bot', { type: 'multi_external_select', selected_options: [OPTION] }, [OPTION]],
  ['people', { type: 'multi_users_select', selected_users: ['U1', 'U2'] }, ['U1', 'U2']],
  ['none of several', { type: 'multi_users_select', selected_users: [] }, []],
  ['a moment', { type: 'datetimepicker', selected_date_time: 1_795_377_849 }, 1_795_377_849],
  ['files', { type: 'file_input', files: [{ id: 'F1', name: 'a.csv' }] }, ['F1']],
  ['rich text', { type: 'rich_text_input', rich_text_value: RICH }, RICH],
])('%s in the state are what one would put in', (_name, value, entry) => {
  expect(heldEntry(value)).toEqual(entry);
});

const spot = { blockId: 'b', actionId: 'a' };
const holding = (value: string | null, type = 'plain_text_input') => ({ b: { a: { type, value } } });
const NONE: Drafts = {};

describe('what is written here', () => {
  test('is shown before the sandbox has it, and goes along once', () => {
    const drafts = withDraft(NONE, holding(null), spot, 'Hej');
    expect(entryAt(drafts, holding(null), spot)).toBe('Hej');
    expect(unsent(drafts, holding(null))).toEqual({ b: { a: 'Hej' } });
    const sent = afterSending(drafts, holding(null), { b: { a: 'Hej' } });
    // Until it has arrived it goes along again: which of two requests comes first is not known.
    expect(unsent(sent, holding(null))).toEqual({ b: { a: 'Hej' } });
    expect(unsent(afterArriving(sent, holding('Hej'), { b: { a: 'Hej' } }), holding('Hej'))).toEqual({});
  });

  test('while it is on its way stays', () => {
    const sent = afterSending(withDraft(NONE, holding(null), spot, 'He'), holding(null), { b: { a: 'He' } });
    const more = withDraft(sent, holding(null), spot, 'Hej');
    expect(entryAt(more, holding('He'), spot)).toBe('Hej');
    expect(unsent(more, holding('He'))).toEqual({ b: { a: 'Hej' } });
  });

  test('and taken back is sent again', () => {
    const sent = afterSending(withDraft(NONE, holding(null), spot, 'Hej'), holding(null), {
      b: { a: 'Hej' },
    });
    const arrived = afterArriving(sent, holding('Hej'), { b: { a: 'Hej' } });
    expect(unsent(withDraft(arrived, holding('Hej'), spot, null), holding('Hej'))).toEqual({
      b: { a: null },
    });
  });

  test('gives way to what somebody else put in', () => {
    const drafts = withDraft(NONE, holding(null), spot, 'Hej');
    expect(entryAt(drafts, holding('Tjena'), spot)).toBe('Tjena');
    expect(unsent(drafts, holding('Tjena'))).toEqual({});
    expect(entryAt(withDraft(drafts, holding('Tjena'), spot, 'Hej då'), holding('Tjena'), spot)).toBe(
      'Hej då',
    );
  });

  test('is gone with its element, and with its type', () => {
    const drafts = withDraft(NONE, holding(null), spot, 'Hej');
    expect(unsent(drafts, {})).toEqual({});
    expect(entryAt(drafts, holding(null, 'email_text_input'), spot)).toBeNull();
  });
});
