/** What is said about leaderboards; the same keys stand in `top-sv`. */
export const topEn = {
  'top.head':
    '{count, plural, one {{names} leads {inPeriod} with {value}.} other {{names} share the lead {inPeriod} with {value} each.}}',
  'top.head.past':
    '{count, plural, one {{names} had most {inPeriod}: {value}.} other {{names} had most {inPeriod}: {value} each.}}',
  'top.head.others': 'Somebody among the others has most {inPeriod}.',
  'top.head.unnamed': '{total} {inPeriod}, and the figures do not say whose.',
  'top.somebody': 'somebody among the others',
  'top.total': '{total} all together.',
  'top.column.place': 'Place',
  'top.column.who': 'Who',
  'top.others': 'Others',
  'top.off': 'This channel has no leaderboard, and that is fine: most teams do without.',
  'top.off.next':
    'If you want one here, anybody can switch it on, and the channel is told who did. People who do not want to be named stand among the others.',
  'top.on.context': 'Switched on in this channel; `{command} channel leaderboard off` ends it.',
  'top.not_raced':
    '{subject} does not add up person by person, so there is no leaderboard of it. `{command} {name} by owner` shows the parts.',
  'top.help': 'who has most, where the channel has switched its leaderboard on',
  'top.help.example': 'top meetings',
} as const;
