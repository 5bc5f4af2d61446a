/** What is said about figures logged by hand; the same keys stand in `log-sv`. */
export const logEn = {
  'log.done': 'Logged: {isCount, select, yes {{value} {name}} other {{name} {value}}} {day}.',
  'log.total': '{period} comes to {actual} so far.',
  'log.total.target': '{period} comes to {actual} of {target} so far.',
  'log.owner': 'Counted as {owner}’s.',
  'log.others': 'This comes on top of what {sources} reports.',
  'log.undone': 'Taken back: what you logged no longer counts.',
  'log.undone.none': 'There is nothing to take back: it does not count any more.',
  'log.undo': 'Undo',
  'log.show': 'Show {name}',
  'log.value': 'Which figure? Write one too, such as `{command} log {name} {example}`.',
  'log.derived': '{subject} is worked out and cannot be logged. Log what it is made of: {inputs}.',
  'log.day': '“{words}” is not a day. Write for example `yesterday` or `2026-11-17`.',
  'log.future': '{day} has not been yet. Log what has happened.',
  'log.words':
    'I did not understand “{words}”. Write `{command} log {name} {example}`, and a day if it was not today.',
  'log.public': 'Log with `{command} log …`, so that it is clear who did.',
  'log.help': 'a figure by hand, with undo',
  'log.help.example': 'log references 3',
} as const;
