/** What Takt says about setting, agreeing on, changing and ending targets, in English. */
export const targetEn = {
  // A target in words: what, when, for whom.
  'what.count': '{isCap, select, yes {at most } other {}}{value} {name}',
  'what.other': '{name} of {isCap, select, yes {at most } other {}}{value}',
  'when.week': 'every week from {from}',
  'when.month': 'every month from {from}',
  'when.quarter': 'every quarter from {from}',
  'when.year': 'every year from {from}',
  'when.until': '{every} to {until}',
  'whom.owner': 'for {value}',
  'whom.other': '({dimension}: {value})',

  // The card of one version.
  'card.draft.first': 'Draft target: {what}.',
  'card.draft.change': 'Proposed change: {what}, instead of {before}.',
  'card.draft.terms': 'Proposed change of terms: {what}.',
  'card.draft.end': 'Proposal: {what} is to end after {last}.',
  'card.agreed': 'Agreed: {what}.',
  'card.set': 'The target is set: {what}.',
  'card.ended': '{what} ends after {last}.',
  'card.same': 'That is the target already: {what}. Nothing has changed.',
  'card.waiting': 'Waiting for {parties}.',
  'card.yes': '{name} has said yes for {party}.',
  'card.holds': 'Until then v{version} goes on holding: {value}.',
  'card.holds.not': 'Until then it counts as a draft wherever it is shown.',
  'card.contract': 'Contract v{version}, agreed {date} by {names}.',
  'card.minimum': 'minimum {value}',
  'card.stretch': 'stretch {value}',
  'card.why': 'Why: {why}',
  'card.owners': 'Owned by {owners}.',
  'card.owner': '{name} ({party})',
  'owners.head': '{owners} {count, plural, one {answers} other {answer}} for the target: {what}.',
  'owners.none': 'Nobody is named as the one who answers for the target yet: {what}.',
  'owners.agreed': 'It was agreed by {names}.',
  'owners.noTarget': 'There is no target for {name}, so nobody answers for one.',
  'owners.driven': 'The figure itself is driven by {by}.',
  'card.guard': 'Must not suffer for it: {name}.',
  'card.reason': 'Reason for the change: {reason}',
  'card.newer': 'Something else has been set since. This is how it read then.',
  'card.by': 'v{version} · set by {name} {date}',

  // What a good target has beside its figure.
  'missing.title': 'What would make it a better target',
  'missing.reason': 'Nobody has said why it changes.',
  'missing.measured': 'Nothing measures {name} yet, so nobody can see how it goes.',
  'missing.purpose': 'Nobody has said which goal it serves.',
  'missing.owned': 'Nobody owns it in {parties} yet.',
  'missing.quality': 'It counts what people do: name a figure that must not suffer for it.',
  'missing.followed': 'There is too little history to see a development in.',
  'missing.reachable': 'It is more than twice as good as ever: the best so far is {best}.',

  // What would be set, or ended.
  'propose.set': 'Shall the target be {what}? Nothing is set yet.',
  'propose.change': 'Shall the target be {what}, instead of {before}? Nothing is changed yet.',
  'propose.suggested': 'You did not say how much. History suggests {what}. Nothing is set yet.',
  'propose.open':
    'How much should the target for {name} be? Write for example `{command} target {key} {example}`.',
  'propose.end': 'Shall {what} end after {last}? Nothing is changed yet.',
  'propose.next': 'To set it, press the button, or write `{command} {words}`.',

  // What history suggests.
  'suggest.line': 'History suggests {value}. {why}',
  'suggest.pace':
    '{count, plural, one {The last {every, select, week {week} month {month} quarter {quarter} year {year} other {month}}} =2 {The last two {every, select, week {weeks} month {months} quarter {quarters} year {years} other {months}}} =3 {The last three {every, select, week {weeks} month {months} quarter {quarters} year {years} other {months}}} other {The last # {every, select, week {weeks} month {months} quarter {quarters} year {years} other {months}}}} came to {values}{days, select, more {; this one has {extra, plural, one {# working day} other {# working days}} more} fewer {; this one has {extra, plural, one {# working day} other {# working days}} fewer} other {}}{grows, select, up {, counted with a pace that grows by {growth}} down {, counted with a pace that falls by {growth}} other {}}.',
  'suggest.season':
    '{period} came to {value}{grows, select, up {, and the last year lies {growth} above the one before it} down {, and the last year lies {growth} below the one before it} other {}}{days, select, more {; this one has {extra, plural, one {# working day} other {# working days}} more} fewer {; this one has {extra, plural, one {# working day} other {# working days}} fewer} other {}}.',
  'suggest.drift':
    'The last {every, select, week {weeks} month {months} quarter {quarters} year {years} other {months}} ended at {values}.',
  'suggest.ratio':
    'The last {every, select, week {weeks} month {months} quarter {quarters} year {years} other {months}} were {values}.',

  // Every target.
  'list.head':
    '{count, plural, =0 {No target holds yet} one {# target holds} other {# targets hold}}{drafts, plural, =0 {} one {, and # waits for an agreement} other {, and # wait for an agreement}}.',
  'list.drafts': 'Waiting',
  'list.draft': '{what}: waiting for {parties}',
  'list.draft.together': '{count} targets that {name} set {date}: waiting for {parties}',
  'list.draft.more': 'And {count} more.',
  'list.none.next': 'Set the first with `{command} target meetings 80 per month`, or press the button.',
  'list.column.metric': 'Metric',
  'list.column.value': 'Target',
  'list.column.when': 'Holds',
  'list.column.state': 'State',
  'list.state.contract': 'contract v{version}',
  'list.state.set': 'v{version}',

  // A whole plan.
  'batch.draft':
    '{count, plural, one {# target} other {# targets}} that {name} set {date}: {drafts, plural, one {# is a draft} other {# are drafts}}, waiting for {parties}.',
  'batch.agreed':
    '{count, plural, one {# target} other {# targets}} that {name} set {date}: agreed by {names}.',
  'batch.set': '{count, plural, one {# target} other {# targets}} that {name} set {date}.',
  'batch.parts':
    'The table shows the longest periods; {count, plural, one {# more target is} other {# more targets are}} for their parts.',

  // The versions of one target.
  'history.head':
    'The target for {name}{whom} has {count, plural, one {# version} other {# versions}}; the first was set {date}.',
  'history.column.version': 'Version',
  'history.column.value': 'Target',
  'history.column.from': 'From',
  'history.column.state': 'Agreed or set by',
  'history.column.reason': 'Why it changed',
  'history.ends': 'ends',
  'history.draft': 'draft, set by {name}',
  'history.agreed': '{names}, {date}',
  'history.set': '{name}, {date}',

  // What was not understood.
  'problem.words': 'I did not understand “{words}” in the target for {name}.',
  'problem.words.next':
    'Write for example `{command} target {key} {example} november`, and more as `owner="Erik Holm"`, `minimum={example}` or `because …`.',
  'problem.value': '“{words}” is no figure for {name}. Write for example `{example}`.',
  'problem.cadence':
    '“{words}”: targets are set by week, month, quarter or year, or between two dates. Write for example `{command} target {key} {example} per week`.',
  'problem.period':
    '“{words}” moves with today, and a target stands still. Write a month, a quarter or two dates: `1 dec to 15 jan`.',
  'problem.step':
    '“{words}”: say what the target is to be, not by how much it changes. Write for example `{command} target {key} {example}`.',
  'problem.guard': 'I know no figure called “{words}” to guard it. `{command} list` shows them all.',
  'problem.levels.up': 'The minimum cannot be above the target, nor the stretch below it.',
  'problem.levels.down':
    '{subject} should go down: the minimum cannot be below the target, nor the stretch above it.',
  'problem.over': 'That period was over on {date}, and what was asked of it stays as it was.',
  'problem.none': 'There is no target for {name}. Set one with `{command} target {key} {example} per month`.',
  'problem.gone':
    'That target has been taken back, so there is nothing to show. `{command} targets` shows those there are.',

  // What pressing a button led to.
  'agree.already': '{name} has agreed for {party} already. Nothing has changed.',
  'agree.same_person':
    'You have agreed for {party} already. A shared target needs two people: ask a colleague in {other} to press.',
  'agree.not_a_party': 'This target does not need {party}’s agreement.',
  'agree.gone': 'This target has been taken back, so there is nothing to agree to.',
  'agree.newer': 'Another version has been set since. Look at that one: `{command} {words}`.',
  'undo.done':
    '{name} took {count, plural, one {the target of {what}} other {# targets}} back. What held before holds again.',
  'undo.already': 'It was taken back already.',
  'undo.agreed': 'Everybody has agreed to it, so only everybody changes it: set a new version, or end it.',
  'end.already': 'It has ended already, or ends by itself on its last day.',

  // Buttons.
  'button.agree.sales': 'Agree as sales',
  'button.agree.marketing': 'Agree as marketing',
  'button.agree.delivery': 'Agree as delivery',
  'button.set.new': 'Set a target',
  'button.set.value': 'Set {value}',
  'button.change': 'Change target',
  'button.propose.change': 'Change',
  'button.fill': 'Change or complete',
  'button.end': 'End it',
  'button.undo': 'Undo',
  'button.history': 'History',
  'button.open': 'Open a target',
  'button.show': 'Show the target',
  'button.newer': 'Show the newest',
  'button.list': 'All targets',

  // The modal.
  'modal.title': 'Target',
  'modal.submit': 'Set target',
  'modal.close': 'Cancel',
  'modal.loading': 'Reading your history …',
  'modal.metric': 'What is it about?',
  'modal.metric.choose': 'Choose a metric',
  'modal.group.shared': 'Both departments',
  'modal.group.sales': 'Sales',
  'modal.group.marketing': 'Marketing',
  'modal.group.delivery': 'Delivery',
  'modal.every': 'For which period?',
  'modal.every.week': 'Every week',
  'modal.every.month': 'Every month',
  'modal.every.quarter': 'Every quarter',
  'modal.every.year': 'Every year',
  'modal.every.once': 'Between two dates',
  'modal.value': 'Target',
  'modal.value.hint': 'Write for example {example}.',
  'modal.minimum': 'Minimum',
  'modal.minimum.hint': 'The least that will do.',
  'modal.stretch': 'Stretch',
  'modal.stretch.hint': 'What would be splendid.',
  'modal.from': 'From',
  'modal.from.hint':
    'Empty: from the current period. A target begins when its week, month, quarter or year does.',
  'modal.until': 'To',
  'modal.until.hint': 'Empty: until further notice.',
  'modal.dimension': 'Only a part',
  'modal.dimension.all': 'The whole company',
  'modal.part': 'Which part',
  'modal.part.hint': 'For example Erik Holm or LinkedIn.',
  'modal.why': 'Why does it matter?',
  'modal.why.hint': 'Which goal it serves, in a sentence.',
  'modal.owner.sales': 'Owner in sales',
  'modal.owner.marketing': 'Owner in marketing',
  'modal.owner.delivery': 'Owner in delivery',
  'modal.owner.hint': 'Now: {name}. Leave it empty to keep that.',
  'modal.owner.choose': 'Choose a person',
  'modal.guard': 'Must not suffer for it',
  'modal.guard.hint': 'More meetings are no good if fewer of them lead anywhere: name the figure to watch.',
  'modal.reason': 'Why is it changed?',
  'modal.reason.hint': 'It stays in the history.',
  'modal.error.value': 'This is no figure for {name}. Write for example {example}.',
  'modal.error.minimum.up': 'The minimum cannot be above the target.',
  'modal.error.minimum.down': 'It should go down, so the minimum cannot be below the target.',
  'modal.error.stretch.up': 'The stretch cannot be below the target.',
  'modal.error.stretch.down': 'It should go down, so the stretch cannot be above the target.',
  'modal.error.dates': 'Choose both dates.',
  'modal.error.order': 'The last day cannot come before the first.',
  'modal.error.over': 'Those days are over. Choose a day that is not.',
  'modal.error.part': 'Write which part, or choose the whole company.',
  'set.slip': 'No figures are told by “{value}” yet. If you meant {near}, undo the target and write that.',
  'modal.error.dimension': 'Choose what this is: a person, a channel …',
  'modal.error.person': '{subject} is a figure of the whole organisation, and nobody’s own.',
  'modal.error.reason': 'Write why it changes: it stays in the history.',
  'modal.error.guard': 'A target cannot guard itself. Choose another figure.',
} as const;
