/** What a digest says in English, as ICU messages; figures arrive ready to read. The same keys stand in `digest-sv`. */
export const digestEn = {
  'head.plain': '{period}: {first}.',
  'head.one': '{period}: {first}.',
  'head.and': '{period}: {first}, and {second}.',
  'head.but': '{period}: {first}, but {second}.',
  'head.late': '{period}: the figures have not come yet, so there is nothing to judge by.',
  'head.none': '{period}: no figures yet.',
  'head.none.next':
    'Import some (`npm run kpi -- import`), log one by hand (`{command} log calls 12`), or choose others under Settings.',
  'head.quiet': 'Nothing stands out.',
  'period.soFar': '{period} so far',
  'figure.count': '{figure} {name}',
  'figure.other': '{subject} at {figure}',
  'figure.before': '{figure} ({before} {when})',
  'when.week': 'the week before',
  'when.day': 'the working day before',
  'when.samePoint': 'at the same point the week before',

  'note.highest.since':
    '{isBest, select, yes {the best {grain, select, day {day} other {week}} since {since}} other {the highest since {since}}}',
  'note.highest.all':
    '{isBest, select, yes {better than any} other {higher than in any}} of the {count} {grain, select, day {working days} other {weeks}} before',
  'note.lowest.since':
    '{isBest, select, yes {the weakest {grain, select, day {day} other {week}} since {since}} other {the lowest since {since}}}',
  'note.lowest.all':
    '{isBest, select, yes {weaker than any} other {lower than in any}} of the {count} {grain, select, day {working days} other {weeks}} before',
  'note.rising':
    'up {isAll, select, yes {{count} {grain, select, day {working days} other {weeks}} in a row} other {for the {nth} {grain, select, day {working day} other {week}} running}}',
  'note.falling':
    'down {isAll, select, yes {{count} {grain, select, day {working days} other {weeks}} in a row} other {for the {nth} {grain, select, day {working day} other {week}} running}}',
  'note.up': 'up from {before} {when}',
  'note.down': 'down from {before} {when}',
  'clause.highest.since':
    '{subject} was higher than {grain, select, day {on any working day} other {in any week}} since {since} ({figure})',
  'clause.highest.all':
    '{subject} was higher than {grain, select, day {on any of the {count} working days} other {in any of the {count} weeks}} before ({figure})',
  'clause.lowest.since':
    '{subject} was lower than {grain, select, day {on any working day} other {in any week}} since {since} ({figure})',
  'clause.lowest.all':
    '{subject} was lower than {grain, select, day {on any of the {count} working days} other {in any of the {count} weeks}} before ({figure})',
  'clause.rising':
    '{subject} rose {isAll, select, yes {{count} {grain, select, day {working days} other {weeks}} in a row} other {for the {nth} {grain, select, day {working day} other {week}} running}}, to {figure}',
  'clause.falling':
    '{subject} fell {isAll, select, yes {{count} {grain, select, day {working days} other {weeks}} in a row} other {for the {nth} {grain, select, day {working day} other {week}} running}}, to {figure}',
  'clause.up': '{subject} rose to {figure} from {before}',
  'clause.down': '{subject} fell to {figure} from {before}',
  nth: '{count, plural, =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} =9 {ninth} =10 {tenth} =11 {eleventh} =12 {twelfth} other {#th}}',

  'note.flow.hit': 'the target {inPeriod} is reached: {actual} of {target}',
  'note.flow.ahead': '{period} is ahead of pace: {actual} of {target}',
  'note.flow.behind': '{period} is behind pace: {actual} of {target}',
  'note.flow.at_risk': '{period} is far behind pace: {actual} of {target}',
  'note.flow.over.hit': '{period} reached its target: {actual} of {target}',
  'note.flow.over.missed': '{period} missed its target: {actual} of {target}',
  'note.spend.good': '{period} is below plan: {actual} of {target}',
  'note.spend.bad': '{period} is above plan: {actual} of {target}',
  'note.spend.over.good': '{period} stayed within its target: {actual} of {target}',
  'note.spend.over.bad': '{period} went over its target: {actual} of {target}',
  'note.state': '{side, select, above {above} below {below} other {at}} the target of {target}',
  'clause.flow.hit': '{subject} has reached its target {inPeriod} ({actual} of {target})',
  'clause.flow.ahead': '{subject} is ahead of pace {inPeriod} ({actual} of {target})',
  'clause.flow.behind': '{subject} is behind pace {inPeriod} ({actual} of {target})',
  'clause.flow.at_risk': '{subject} is far behind pace {inPeriod} ({actual} of {target})',
  'clause.flow.over.hit': '{subject} reached its target {inPeriod} ({actual} of {target})',
  'clause.flow.over.missed': '{subject} missed its target {inPeriod} ({actual} of {target})',
  'clause.spend.good': '{subject} is below plan {inPeriod} ({actual} of {target})',
  'clause.spend.bad': '{subject} is above plan {inPeriod} ({actual} of {target})',
  'clause.spend.over.good': '{subject} stayed within its target {inPeriod} ({actual} of {target})',
  'clause.spend.over.bad': '{subject} went over its target {inPeriod} ({actual} of {target})',
  'clause.state':
    '{subject} is {side, select, above {above} below {below} other {at}} its target of {target} ({actual})',
  'clause.state.period':
    '{subject} {inPeriod} is {side, select, above {above} below {below} other {at}} its target of {target} ({actual})',

  'label.why': 'Why',
  'label.gap': 'What closes the gap',
  'label.moved': 'Moved most',
  'label.ended': 'How {period} ended',
  'label.reached': 'Reached',
  'label.corrected': 'Corrected',
  'label.late': 'Late',
  'label.decisions': 'Decided',
  'label.folded': 'Also',
  'ended.hit': '{figures} reached the target',
  'ended.missed': '{figures} did not',
  'ended.missed.alone': '{figures} did not reach the target',
  'ended.figure': '{name} ({actual} of {target})',
  'ended.figure.state': '{name} ({actual}, target {target})',
  'reached.minimum': 'the minimum for {name} {inPeriod} ({goal})',
  'reached.value': 'the target for {name} {inPeriod} ({goal})',
  'reached.stretch': 'the stretch target for {name} {inPeriod} ({goal})',
  corrected: '{name} {inPeriod}: {before} → {after}{from}',
  'corrected.from.both': ' ({source}, arrived {when})',
  'corrected.from.source': ' ({source})',
  'corrected.from.day': ' (arrived {when})',
  'corrected.none': 'no figure',
  'arrived.weekday': '{weekday}',
  late: '{sources} {count, plural, one {has} other {have}} not told all of {period} yet, so {names} may be incomplete.',
  'late.source': '{source} (last heard of {when})',
  'late.more': '{count} more',
  more: 'and {count} more in the thread',

  'note.late': 'This comes late: it was due {when}.',
  'note.repeat': 'You may have read this already: Slack did not confirm the first one.',
  'context.until': 'Figures up to {date}',
  'context.thread': 'figure by figure in the thread',
  'thread.head': 'Figure by figure',
  'thread.period': '{figure} {inPeriod}{before}',
  'thread.before': ', {before} {when}',
  'thread.table': 'The table: what {subject} {inPeriod} is made of',
  'thread.none': 'No figures {inPeriod}.',
  'thread.expected':
    'By {date} it should be {expected} ({elapsed} of {total, plural, one {# working day} other {# working days}}).',

  'button.review': 'Open the week’s review',
  'button.review.day': 'Open a review',
  'button.metric': 'Look closer at …',
  'button.why': 'Why?',
  'button.gap': 'What closes the gap?',
  'button.settings': 'Settings',
  'button.working': 'The working …',

  'remind.head':
    '{when, select, today {Today} tomorrow {Tomorrow} other {{day}}} at {time} the digest comes{where}.',
  'remind.where': ' in {place}',
  'remind.own': 'You have not logged {names} {inPeriod} yet: `{command} log {example}`. Then it counts.',
  'remind.source':
    '{source} has not come since {when}, and {names} would be incomplete. Import the latest, or ask whoever does.',
  'remind.out': 'You get this because you usually log these figures, or look after them.',
} as const;
