/** What is said in English of the tree of targets, as ICU messages; figures arrive ready to read. */
export const treeEn = {
  head: '{goal} {inPeriod}: {actual} of {target}. {below, plural, =0 {No other target leads there yet.} one {One target leads there, {bad, plural, =0 {and it keeps up} other {and it is behind}}.} other {# targets lead there, {bad, plural, =0 {and all keep up} one {one of them behind} other {# of them behind}}.}}',
  'head.unknown':
    '{goal} {inPeriod}: no figures yet, the target is {target}. {below, plural, =0 {No other target leads there yet.} one {One target leads there.} other {# targets lead there.}}',
  'head.open':
    '{goal} {inPeriod} has no target. {below, plural, =0 {None below it has one, either.} one {One below it has.} other {# below it have.}}',
  worst: 'Furthest behind: {names}.',
  'worst.one': '{name} ({actual} of {target})',
  unshared: '{name}: {value} of {target} are nobody’s yet, by {dimension}.',
  overshared: '{name}: {value} more than {target} is shared out, by {dimension}.',
  'rolled.up': '{name} has no target of its own; its parts come to {value}.',
  leaf: 'Nothing hangs below {name} yet. `{command} target {key} … owner="…"` gives a part of it to somebody.',
  none: 'There are no targets {inPeriod} to draw a tree of.',
  'none.next': 'Set the first with `{command} target`, or plan the year with `{command} plan`.',
  'table.goal': 'Goal',
  'table.aim': 'Target',
  'table.actual': 'Figure',
  'table.status': 'Status',
  'row.unshared': 'nobody’s yet',
  'row.beside': 'Beside the goal',
  'context.rolled': 'Σ: what the parts come to.',
  'help.example': 'tree',
  help: 'the goal broken down into every target that leads to it',
  'button.tree': 'The tree of targets',
} as const;
