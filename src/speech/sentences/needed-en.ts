/** What is still missing, and how it was worked out. The same keys stand in `needed-sv`. */
export const neededEn = {
  'needed.own': '{own} to go to the target of {aim} {inPeriod}.',
  'needed.both.less':
    '{own} to go to the target of {aim} {inPeriod}; {need} of them would close the gap in {goal}.',
  'needed.both.more':
    '{own} to go to the target of {aim} {inPeriod}, but closing the gap in {goal} takes {need}.',
  'needed.both.reached':
    '{own} to go to the target of {aim} {inPeriod}; the target for {goal} is already reached.',
  'needed.both.enough':
    '{own} to go to the target of {aim} {inPeriod}; for the gap in {goal} there is enough already.',
  'needed.goal.enough':
    'Nothing is missing for the target for {goal} {inPeriod}: {name} is large enough, and has no target of its own.',
  'needed.pipeline':
    '{subject} is {remaining} short. With {rate} of opportunities won, the pipeline has to be {required}.',
  'needed.hit': 'Nothing is missing: the target of {aim} {inPeriod} is reached.',
  'needed.hit.goal': 'The target of {aim} {inPeriod} is reached; {need} more would close the gap in {goal}.',
  'needed.goal':
    '{need} more {name} {inPeriod} would close the gap in {goal}; they have no target of their own.',
  'needed.goal.reached':
    'Nothing is missing: the target for {goal} {inPeriod} is reached, and {name} have none of their own.',
  'needed.past': 'It was {own} short of the target of {aim} {inPeriod}.',
  'needed.past.hit': 'Nothing was missing: the target of {aim} {inPeriod} was reached.',
  'needed.room': 'Nothing is missing: {name} {inPeriod} is {actual}, {gap} below the ceiling of {target}.',
  'needed.over': '{subject} {inPeriod} is {actual}: it has to come down by {gap} to keep within {target}.',
  'needed.aim.count': '{target} {name}',
  'needed.aim': '{target} for {name}',
  'needed.share': '{remaining} in {left, plural, one {# working day} other {# working days}}{perDay}{each}.',
  'needed.each': ', {each} for each of {count} people',
  'needed.atMost': 'at most {each}',
  'needed.way': '{subject} is {remaining} short. At your own rates that is {way}.',
  'needed.goal.share': 'So {need}, {perDay}{each}.',
  'needed.goal.due':
    'So {need}{early, select, yes {, and {ahead} of them must still come} other {, all of them}} by {date}, {perDay}{each}.',
  'needed.goal.late':
    'So {need}, and they had to come by {date}: from here to a customer usually takes {days, plural, one {# day} other {# days}}. What comes now counts in a later period.',
  'needed.due':
    'From here to a customer usually takes {days, plural, one {# day} other {# days}}: {early, select, yes {{before} had to come by now, and } other {}}what comes after {date} mostly helps the next period.',
  'needed.due.stage':
    '{early, select, yes {Of the {need} {stage}, {ahead} must still come} other {The {need} {stage} must come}} by {date}, since from there to a customer usually takes {days, plural, one {# day} other {# days}}{early, select, yes {; {before} had to come by now} other {}}. What comes later mostly helps the next period.',
  'needed.due.late':
    'The {need} {stage} had to come by {date}, since from there to a customer usually takes {days, plural, one {# day} other {# days}}. What comes now counts in a later period.',
  'needed.people': 'Shared by {count} people: the owners who had any in the last four weeks.',
  'needed.working.own': 'To the own target, {period}',
  'needed.working.goal': 'To the target for {goal}, {period}',
  'needed.working.gap': 'Target {target} − figure {actual} = {amount}',
  'needed.working.day':
    '{amount} ÷ {days, plural, one {# working day} other {# working days}} = {value} a day',
  'needed.working.person': '{amount} ÷ {count, plural, one {# person} other {# people}} = {value} each',
  'needed.working.deals':
    '{amount} ÷ {value} a deal (the average of {deals, plural, one {# deal} other {# deals}} in twelve months) = {need} deals, rounded up',
  'needed.working.step':
    '{name}: {need} ÷ {rate} = {up}, rounded up ({converted} of {entered} went on; {own} of the rate is your own history, the rest the rule of thumb {usual})',
  'needed.working.usual':
    '{name}: {need} ÷ {rate} = {up}, rounded up (the rule of thumb, until you have history of your own)',
  'needed.working.pipeline': '{remaining} ÷ {rate} of opportunities won = {required} of pipeline',
  'needed.working.due':
    '{name}: {need} over the working days of {from}–{date} (what is left of the period, {days, plural, one {# day} other {# days}} earlier) = {before} by today, {ahead} after it',
  'needed.working.note': 'What is in the pipeline already is not taken off.',
} as const;
