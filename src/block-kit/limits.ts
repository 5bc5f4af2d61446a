/**
 * Slack's numbers, in one place: the builders cut by them, the validator and the sandbox refuse by them.
 * Where Slack's own pages and its behaviour disagree, the stricter figure stands.
 * Lengths are in UTF-16 code units (JavaScript's `length`): Slack does not say what it counts, and no count it may
 * use is larger, so what passes here passes there.
 *
 * https://docs.slack.dev/reference/block-kit/blocks · /block-elements · /composition-objects
 */
export const LIMITS = {
  message: {
    blocks: 50,
    /** Longer is cut or refused; `chat.update` refuses beyond `updateText`. */
    text: 40_000,
    updateText: 4_000,
    /** All text of all blocks together; undocumented: https://github.com/slackapi/bolt-js/issues/2867 */
    textOfAllBlocks: 13_000,
    markdownOfAllBlocks: 12_000,
    charts: 2,
  },
  view: {
    blocks: 100,
    title: 24,
    submit: 24,
    close: 24,
    callbackId: 255,
    externalId: 255,
    privateMetadata: 3_000,
    /** Modals on top of each other. */
    stack: 3,
  },
  blockId: 255,
  actionId: 255,
  text: 3_000,
  header: 150,
  section: { text: 3_000, fields: 10, field: 2_000 },
  context: { elements: 10 },
  contextActions: { elements: 5 },
  actions: { elements: 25 },
  image: { altText: 2_000, title: 2_000, url: 3_000 },
  input: { label: 2_000, hint: 2_000 },
  video: { title: 199, authorName: 49, description: 200 },
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  placeholder: 150,
  option: { text: 75, value: 150, description: 75, url: 3_000 },
  select: { options: 100, groups: 100, groupLabel: 75 },
  overflow: { options: 5 },
  choices: { options: 10 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  plainTextInput: { length: 3_000 },
  fileInput: { files: 10 },
  table: { rows: 100, columns: 20, characters: 10_000 },
  chart: { title: 50, series: 6, segments: 6, points: 20, label: 20, axisLabel: 50 },
} as const;
