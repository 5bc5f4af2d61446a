import { LIMITS } from './limits.ts';
import { type Problem, pointerTo } from './problem.ts';
import { interactiveElements, isObject, type Json, objectsIn, textLength } from './tree.ts';

type Rule = (blocks: readonly Json[]) => Problem[];
type Path = readonly (string | number)[];

const problem = (path: Path, message: string): Problem => ({ pointer: pointerTo(path), message });

const uniqueBlockIds: Rule = (blocks) => {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const id = block.block_id;
    if (typeof id !== 'string') return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem([index, 'block_id'], `\`block_id\` "${id}" already exists`)];
  });
};

/** Within one block only: the same action_id in two blocks is allowed. */
const uniqueActionIds: Rule = (blocks) =>
  blocks.flatMap((block, index) => {
    const seen = new Set<string>();
    return interactiveElements(block).flatMap(({ element, path }) => {
      const id = element.action_id;
      if (typeof id !== 'string') return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problem([index, ...path, 'action_id'], `\`action_id\` "${id}" already exists`)];
    });
  });

const oneFocus: Rule = (blocks) => {
  const focused = blocks.flatMap((block, index) =>
    interactiveElements(block)
      .filter(({ element }) => element.focus_on_load === true)
      .map(({ path }) => [index, ...path, 'focus_on_load']),
  );
  return focused.slice(1).map((path) => problem(path, 'only one element can be set to true'));
};

const optionsOf = (element: Json): Json[] => [
  ...objectsIn(element.options),
  ...objectsIn(element.option_groups).flatMap((group) => objectsIn(group.options)),
];

const sameOption = (one: Json, other: Json): boolean =>
  one.value === other.value &&
  isObject(one.text) &&
  isObject(other.text) &&
  one.text.text === other.text.text;

/** An initial option must be one of the options, word for word. */
const initialOptionsExist: Rule = (blocks) =>
  blocks.flatMap((block, index) =>
    interactiveElements(block).flatMap(({ element, path }) => {
      const options = optionsOf(element);
      if (options.length === 0) return [];
      const initial: [Path, Json][] = isObject(element.initial_option)
        ? [[['initial_option'], element.initial_option]]
        : objectsIn(element.initial_options).map((option, at) => [['initial_options', at], option]);
      return initial
        .filter(([, option]) => !options.some((other) => sameOption(option, other)))
        .map(([at]) =>
          problem([index, ...path, ...at], `\`${at[0]}\` must exactly match one of the provided options`),
        );
    }),
  );

const numbersInOrder: Rule = (blocks) =>
  blocks.flatMap((block, index) =>
    interactiveElements(block).flatMap(({ element, path }) =>
      (
        [
          ['min_value', 'max_value'],
          ['min_length', 'max_length'],
        ] as const
      )
        .filter(([low, high]) => Number(element[low]) > Number(element[high]))
        .map(([low, high]) => problem([index, ...path, low], `must be no more than \`${high}\``)),
    ),
  );

const tablesFit: Rule = (blocks) => {
  const tables = blocks.flatMap((block, index) => (block.type === 'table' ? [index] : []));
  const characters = tables.reduce((sum, index) => sum + textLength(blocks[index]), 0);
  return characters > LIMITS.table.characters
    ? tables
        .slice(-1)
        .map((index) =>
          problem(
            [index, 'rows'],
            `must be less than ${LIMITS.table.characters + 1} characters in all tables`,
          ),
        )
    : [];
};

const markdownFits: Rule = (blocks) => {
  const markdown = blocks.filter((block) => block.type === 'markdown');
  return textLength(markdown) > LIMITS.message.markdownOfAllBlocks && markdown.length > 1
    ? [
        problem(
          [],
          `must be less than ${LIMITS.message.markdownOfAllBlocks + 1} characters in all markdown blocks`,
        ),
      ]
    : [];
};

const fewCharts: Rule = (blocks) =>
  blocks
    .flatMap((block, index) => (block.type === 'data_visualization' ? [index] : []))
    .slice(LIMITS.message.charts)
    .map((index) =>
      problem([index], `no more than ${LIMITS.message.charts} data_visualization blocks allowed`),
    );

/** Each series has one point for each category, in their order. */
const chartsMatchTheirAxis: Rule = (blocks) =>
  blocks.flatMap((block, index) => {
    if (block.type !== 'data_visualization' || !isObject(block.chart)) return [];
    const axis = block.chart.axis_config;
    const categories = isObject(axis) ? JSON.stringify(axis.categories) : undefined;
    const series = objectsIn(block.chart.series);
    const names = series.map((one) => one.name);
    return series.flatMap((one, at) => [
      ...(JSON.stringify(objectsIn(one.data).map((point) => point.label)) === categories
        ? []
        : [problem([index, 'chart', 'series', at, 'data'], 'must match `axis_config.categories`')]),
      ...(names.indexOf(one.name) === at
        ? []
        : [problem([index, 'chart', 'series', at, 'name'], 'must be unique')]),
    ]);
  });

/** What no single block can show: rules between blocks and between fields. */
export const RULES: readonly Rule[] = [
  uniqueBlockIds,
  uniqueActionIds,
  oneFocus,
  initialOptionsExist,
  numbersInOrder,
  tablesFit,
  markdownFits,
  fewCharts,
  chartsMatchTheirAxis,
];

/** For a modal without `submit`: its first input block has no way out. */
export function inputWithoutSubmit(blocks: readonly Json[]): Problem[] {
  const index = blocks.findIndex((block) => block.type === 'input');
  return index === -1
    ? []
    : [problem([index, 'input'], 'must define `submit` to use an `input` block in modals')];
}
