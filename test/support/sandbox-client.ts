import { interactiveElements, isObject, type Json } from '../../src/block-kit/tree.ts';
import type { Spot } from '../../src/sandbox/people/actor.ts';
import type { Outcome } from '../../src/sandbox/people/outcome.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { SeenMessage, SeenView } from '../../src/sandbox/seen.ts';
import { type Entry, optionsOf } from '../../src/sandbox/view-state.ts';
import { plainly } from './plainly.ts';

/**
 * A person at their screen: `await åsa.types('#growth', '/kpi möten'); await åsa.sees('12 av 20')`.
 * They look at the conversation they last wrote in, at their modals, and at their Home tab once they opened it.
 */
export type AtTheScreen = {
  readonly id: string;
  types(conversation: string, words: string): Promise<Outcome>;
  says(conversation: string, words: string): Promise<Outcome>;
  repliesTo(message: SeenMessage, words: string): Promise<Outcome>;
  /** Looks at another conversation. */
  looksAt(conversation: string): void;
  /** A button, by its words or action_id; the newest one. */
  clicks(label: string): Promise<Outcome>;
  /** In a menu (by placeholder, label or action_id), an option by its words or value; a person, date … by id or value. */
  chooses(menu: string, entry: Entry): Promise<Outcome>;
  /** Fields by label, action_id or block_id. */
  submits(fields?: { readonly [field: string]: Entry }): Promise<Outcome>;
  closes(): Promise<Outcome>;
  /** One of the app's shortcuts, from a message's menu, by its callback_id. */
  runsShortcut(message: SeenMessage, called: string): Promise<Outcome>;
  opensHome(): Promise<void>;
  /** Waits until the words are on the screen: in the conversation, a modal or the Home tab. */
  sees(words: string | RegExp, withinMs?: number): Promise<void>;
  /** Waits until the words are gone. */
  noLongerSees(words: string | RegExp, withinMs?: number): Promise<void>;
  /** What is on the screen now, spaces and dashes made plain. */
  screen(): string;
  /** The newest message, or the newest that holds these words. */
  lastMessage(words?: string | RegExp): SeenMessage;
  modal(): SeenView;
};

const PATIENCE_MS = 15_000;

export function atTheScreen(sandbox: Sandbox, name: string): AtTheScreen {
  const person = sandbox.as(name);
  let looking: string | undefined;
  let atHome = false;

  const messages = () => (looking === undefined ? [] : person.reads(looking));
  const home = () => (atHome ? person.home() : undefined);
  const screen = () =>
    plainly(
      [
        ...messages().map(({ author, onlyYou, words, files }) =>
          [
            `${author.name}${onlyYou ? ' (only you)' : ''}: ${words}`,
            ...files.map(({ title }) => `[${title}]`),
          ].join('\n'),
        ),
        ...(home() ? [`— Home —\n${home()?.words}`] : []),
        ...person.modals().map(({ words }) => `— modal —\n${words}`),
      ].join('\n'),
    );

  const holds = (text: string, words: string | RegExp) =>
    typeof words === 'string' ? plainly(text).includes(plainly(words)) : words.test(plainly(text));

  const until = (met: () => boolean, withinMs: number, wanted: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = () => {
        if (!met()) return;
        clearTimeout(timer);
        stop();
        resolve();
      };
      const stop = sandbox.onChange(check);
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${name} waited for ${wanted}, but sees:\n\n${screen() || '(nothing)'}`));
      }, withinMs);
      check();
    });

  /** Every element on the screen that can be acted on, the newest and topmost first. */
  const elements = (): Found[] => {
    const views = [...person.modals().slice(-1), ...(home() ? [home() as SeenView] : [])];
    const inViews = views.flatMap((view) => view.blocks.flatMap((block) => found(block, { view: view.id })));
    const inMessages = messages()
      .reverse()
      .flatMap(({ blocks, channel, ts }) => blocks.flatMap((block) => found(block, { channel, ts })));
    return [...inViews, ...inMessages];
  };

  const find = (called: string): Found => {
    const all = elements();
    const one = all.find(({ names }) => names.some((known) => plainly(known) === plainly(called)));
    if (!one)
      throw new Error(
        `${name} finds no "${called}" among ${all.map(({ names }) => names[0]).join(', ') || 'nothing'} in:\n\n${screen()}`,
      );
    return one;
  };

  const modal = (): SeenView => {
    const top = person.modals().at(-1);
    if (!top) throw new Error(`${name} has no modal open, but sees:\n\n${screen()}`);
    return top;
  };

  const lastMessage = (words: string | RegExp = ''): SeenMessage => {
    const last = messages().findLast((one) => holds(one.words, words));
    if (!last) throw new Error(`${name} sees no message with "${words}", but:\n\n${screen()}`);
    return last;
  };

  const write = (conversation: string, words: string, threadTs?: string) => {
    looking = conversation;
    return person.types(conversation, words, threadTs);
  };

  return {
    id: person.person.id,
    types: write,
    says: write,
    repliesTo: (message, words) => write(message.channel, words, message.threadTs ?? message.ts),
    looksAt: (conversation) => {
      looking = conversation;
    },
    clicks: async (label) => {
      const { spot, element } = find(label);
      if (element.type === 'overflow') return person.acts(spot, label);
      const pressed = [element.positive_button, element.negative_button].find(
        (one) => isObject(one) && labelOf(one) === label,
      );
      return person.acts(spot, isObject(pressed) ? String(pressed.value) : null);
    },
    chooses: async (menu, entry) => person.acts(find(menu).spot, entry),
    submits: async (fields = {}) => {
      const values: { [blockId: string]: { [actionId: string]: Entry } } = {};
      for (const [field, entry] of Object.entries(fields)) {
        const { blockId, actionId } = find(field).spot;
        values[blockId] = { ...values[blockId], [actionId]: entry };
      }
      return person.submits(modal().id, values);
    },
    runsShortcut: ({ channel, ts }, called) => person.runsShortcut(channel, ts, called),
    closes: async () => person.closes(modal().id),
    opensHome: async () => {
      atHome = true;
      await person.opensHome();
    },
    sees: (words, withinMs = PATIENCE_MS) => until(() => holds(screen(), words), withinMs, String(words)),
    noLongerSees: (words, withinMs = PATIENCE_MS) =>
      until(() => !holds(screen(), words), withinMs, `${String(words)} to go`),
    screen,
    lastMessage,
    modal,
  };
}

type Found = { readonly names: readonly string[]; readonly element: Json; readonly spot: Spot };

function found(block: Json, where: { view: string } | { channel: string; ts: string }): Found[] {
  return interactiveElements(block).map(({ element }) => {
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const names = [
      labelOf(element),
      wordsOf(block.label),
      wordsOf(element.placeholder),
      wordsOf(element.positive_button),
      wordsOf(element.negative_button),
      actionId,
      blockId,
      ...(element.type === 'overflow' ? optionsOf(element).map(labelOf) : []),
    ];
    return { names: names.filter((one) => one !== ''), element, spot: { blockId, actionId, ...where } };
  });
}

const labelOf = (node: Json): string => wordsOf(node.text);

function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text;
  return isObject(text) ? wordsOf(text.text) : '';
}
