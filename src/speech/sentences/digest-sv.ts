import type { digestEn } from './digest-en.ts';

/** Samma på svenska. */
export const digestSv: Readonly<Record<keyof typeof digestEn, string>> = {
  'head.plain': '{period}: {first}.',
  'head.one': '{period}: {first}.',
  'head.and': '{period}: {first}, och {second}.',
  'head.but': '{period}: {first}, men {second}.',
  'head.late': '{period}: siffrorna har inte kommit än, så det finns inget att bedöma.',
  'head.none': '{period}: inga siffror än.',
  'head.none.next':
    'Läs in några (`npm run kpi -- import`), logga för hand (`{command} logga samtal 12`) eller välj andra under Inställningar.',
  'head.quiet': 'Inget sticker ut.',
  'period.soFar': '{period} hittills',
  'figure.count': '{figure} {name}',
  'figure.other': '{subject} på {figure}',
  'figure.before': '{figure} ({before} {when})',
  'when.week': 'veckan före',
  'when.day': 'arbetsdagen före',
  'when.samePoint': 'vid samma tid veckan före',

  'note.highest.since':
    '{isBest, select, yes {bästa {grain, select, day {dagen} other {veckan}} sedan {since}} other {högst sedan {since}}}',
  'note.highest.all':
    '{isBest, select, yes {bättre} other {högre}} än någon av de {count} {grain, select, day {arbetsdagarna} other {veckorna}} före',
  'note.lowest.since':
    '{isBest, select, yes {svagaste {grain, select, day {dagen} other {veckan}} sedan {since}} other {lägst sedan {since}}}',
  'note.lowest.all':
    '{isBest, select, yes {svagare} other {lägre}} än någon av de {count} {grain, select, day {arbetsdagarna} other {veckorna}} före',
  'note.rising':
    'upp {isAll, select, yes {{count} {grain, select, day {arbetsdagar} other {veckor}} i rad} other {för {nth} {grain, select, day {arbetsdagen} other {veckan}} i rad}}',
  'note.falling':
    'ned {isAll, select, yes {{count} {grain, select, day {arbetsdagar} other {veckor}} i rad} other {för {nth} {grain, select, day {arbetsdagen} other {veckan}} i rad}}',
  'note.up': 'upp från {before} {when}',
  'note.down': 'ned från {before} {when}',
  'clause.highest.since':
    '{subject} var högre än någon {grain, select, day {arbetsdag} other {vecka}} sedan {since} ({figure})',
  'clause.highest.all':
    '{subject} var högre än någon av de {count} {grain, select, day {arbetsdagarna} other {veckorna}} före ({figure})',
  'clause.lowest.since':
    '{subject} var lägre än någon {grain, select, day {arbetsdag} other {vecka}} sedan {since} ({figure})',
  'clause.lowest.all':
    '{subject} var lägre än någon av de {count} {grain, select, day {arbetsdagarna} other {veckorna}} före ({figure})',
  'clause.rising':
    '{subject} steg {isAll, select, yes {{count} {grain, select, day {arbetsdagar} other {veckor}} i rad} other {för {nth} {grain, select, day {arbetsdagen} other {veckan}} i rad}}, till {figure}',
  'clause.falling':
    '{subject} sjönk {isAll, select, yes {{count} {grain, select, day {arbetsdagar} other {veckor}} i rad} other {för {nth} {grain, select, day {arbetsdagen} other {veckan}} i rad}}, till {figure}',
  'clause.up': '{subject} steg till {figure} från {before}',
  'clause.down': '{subject} sjönk till {figure} från {before}',
  nth: '{count, plural, =2 {andra} =3 {tredje} =4 {fjärde} =5 {femte} =6 {sjätte} =7 {sjunde} =8 {åttonde} =9 {nionde} =10 {tionde} =11 {elfte} =12 {tolfte} other {#:e}}',

  'note.flow.hit': 'målet {inPeriod} är nått: {actual} av {target}',
  'note.flow.ahead': '{period} ligger före takten: {actual} av {target}',
  'note.flow.behind': '{period} ligger efter takten: {actual} av {target}',
  'note.flow.at_risk': '{period} ligger långt efter takten: {actual} av {target}',
  'note.flow.over.hit': '{period} nådde målet: {actual} av {target}',
  'note.flow.over.missed': '{period} nådde inte målet: {actual} av {target}',
  'note.spend.good': '{period} ligger under plan: {actual} av {target}',
  'note.spend.bad': '{period} ligger över plan: {actual} av {target}',
  'note.spend.over.good': '{period} höll sig inom målet: {actual} av {target}',
  'note.spend.over.bad': '{period} gick över målet: {actual} av {target}',
  'note.state': '{side, select, above {över målet} below {under målet} other {precis målet}} på {target}',
  'clause.flow.hit': '{subject} har nått målet {inPeriod} ({actual} av {target})',
  'clause.flow.ahead': '{subject} ligger före takten {inPeriod} ({actual} av {target})',
  'clause.flow.behind': '{subject} ligger efter takten {inPeriod} ({actual} av {target})',
  'clause.flow.at_risk': '{subject} ligger långt efter takten {inPeriod} ({actual} av {target})',
  'clause.flow.over.hit': '{subject} nådde målet {inPeriod} ({actual} av {target})',
  'clause.flow.over.missed': '{subject} nådde inte målet {inPeriod} ({actual} av {target})',
  'clause.spend.good': '{subject} ligger under plan {inPeriod} ({actual} av {target})',
  'clause.spend.bad': '{subject} ligger över plan {inPeriod} ({actual} av {target})',
  'clause.spend.over.good': '{subject} höll sig inom målet {inPeriod} ({actual} av {target})',
  'clause.spend.over.bad': '{subject} gick över målet {inPeriod} ({actual} av {target})',
  'clause.state':
    '{subject} ligger {side, select, above {över målet på {target}} below {under målet på {target}} other {på målet, {target}}} ({actual})',
  'clause.state.period':
    '{subject} {inPeriod} ligger {side, select, above {över målet på {target}} below {under målet på {target}} other {på målet, {target}}} ({actual})',

  'label.why': 'Varför',
  'label.gap': 'Det stänger gapet',
  'label.moved': 'Rörde sig mest',
  'label.ended': 'Så slutade {period}',
  'label.reached': 'Nått',
  'label.corrected': 'Rättat',
  'label.late': 'Sent',
  'label.decisions': 'Beslutat',
  'label.folded': 'Också',
  'ended.hit': '{figures} nådde målet',
  'ended.missed': '{figures} nådde inte fram',
  'ended.missed.alone': '{figures} nådde inte målet',
  'ended.figure': '{name} ({actual} av {target})',
  'ended.figure.state': '{name} ({actual}, målet {target})',
  'reached.minimum': 'miniminivån för {name} {inPeriod} ({goal})',
  'reached.value': 'målet för {name} {inPeriod} ({goal})',
  'reached.stretch': 'sträckmålet för {name} {inPeriod} ({goal})',
  corrected: '{name} {inPeriod}: {before} → {after}{from}',
  'corrected.from.both': ' ({source}, kom {when})',
  'corrected.from.source': ' ({source})',
  'corrected.from.day': ' (kom {when})',
  'corrected.none': 'ingen siffra',
  'arrived.weekday': 'i {weekday}s',
  late: '{sources} har inte kommit med allt för {period} än, så {names} kan vara ofullständiga.',
  'late.source': '{source} (senast {when})',
  'late.more': '{count} till',
  more: 'och {count} till i tråden',

  'note.late': 'Det här kommer sent: det skulle ha kommit {when}.',
  'note.repeat': 'Du kan ha läst det här redan: Slack bekräftade aldrig det första.',
  'context.until': 'Siffror till och med {date}',
  'context.thread': 'siffra för siffra i tråden',
  'thread.head': 'Siffra för siffra',
  'thread.period': '{figure} {inPeriod}{before}',
  'thread.before': ', {before} {when}',
  'thread.table': 'Tabellen: vad {subject} {inPeriod} består av',
  'thread.none': 'Inga siffror {inPeriod}.',
  'thread.expected':
    'Till och med {date} borde det vara {expected} ({elapsed} av {total, plural, one {# arbetsdag} other {# arbetsdagar}}).',

  'button.review': 'Öppna veckans genomgång',
  'button.review.day': 'Öppna en genomgång',
  'button.metric': 'Titta närmare på …',
  'button.why': 'Varför?',
  'button.gap': 'Vad stänger gapet?',
  'button.settings': 'Inställningar',
  'button.working': 'Uträkningen …',

  'remind.head':
    '{when, select, today {I dag} tomorrow {I morgon} other {{day}}} kl. {time} kommer sammanfattningen{where}.',
  'remind.where': ' i {place}',
  'remind.own': 'Du har inte loggat {names} {inPeriod} än: `{command} logga {example}`. Då räknas det med.',
  'remind.source':
    '{source} har inte kommit sedan {when}, och då blir {names} ofullständiga. Läs in det senaste, eller säg till den som gör det.',
  'remind.out': 'Du får det här för att du brukar logga de här siffrorna, eller ansvarar för dem.',
};
