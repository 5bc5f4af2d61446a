import type { neededEn } from './needed-en.ts';

/** Samma på svenska. */
export const neededSv: Readonly<Record<keyof typeof neededEn, string>> = {
  'needed.own': '{own} kvar till målet på {aim} {inPeriod}.',
  'needed.both.less':
    '{own} kvar till målet på {aim} {inPeriod}; {need} av dem räcker för att nå målet för {goal}.',
  'needed.both.more':
    '{own} kvar till målet på {aim} {inPeriod}, men för att nå målet för {goal} krävs {need}.',
  'needed.both.reached': '{own} kvar till målet på {aim} {inPeriod}; målet för {goal} är redan nått.',
  'needed.both.enough':
    '{own} kvar till målet på {aim} {inPeriod}; för målet för {goal} räcker det som finns.',
  'needed.goal.enough':
    'Inget saknas för målet för {goal} {inPeriod}: {name} räcker till, och har inget eget mål.',
  'needed.pipeline':
    '{subject} är {remaining} från målet. När {rate} av affärsmöjligheterna vinns behöver pipelinen vara {required}.',
  'needed.hit': 'Inget saknas: målet på {aim} {inPeriod} är nått.',
  'needed.hit.goal': 'Målet på {aim} {inPeriod} är nått; {need} till skulle räcka för målet för {goal}.',
  'needed.goal':
    '{need} {name} till {inPeriod} skulle räcka för målet för {goal}; något eget mål finns inte.',
  'needed.goal.reached': 'Inget saknas: målet för {goal} {inPeriod} är nått, och {name} har inget eget mål.',
  'needed.past': 'Det saknades {own} till målet på {aim} {inPeriod}.',
  'needed.past.hit': 'Inget saknades: målet på {aim} {inPeriod} nåddes.',
  'needed.room': 'Inget saknas: {name} {inPeriod} är {actual}, {gap} under taket på {target}.',
  'needed.over':
    '{subject} {inPeriod} är {actual}: det behöver ned med {gap} för att hålla sig inom {target}.',
  'needed.aim.count': '{target} {name}',
  'needed.aim': '{target} för {name}',
  'needed.share': '{remaining} på {left, plural, one {# arbetsdag} other {# arbetsdagar}}{perDay}{each}.',
  'needed.each': ', {each} var för {count} personer',
  'needed.atMost': 'högst {each}',
  'needed.way': '{subject} är {remaining} från målet. Med era egna tal är det {way}.',
  'needed.goal.share': 'Alltså {need}, {perDay}{each}.',
  'needed.goal.due':
    'Alltså {need}{early, select, yes {, och {ahead} av dem måste komma} other {, alla}} senast den {date}, {perDay}{each}.',
  'needed.goal.late':
    'Alltså {need}, och de skulle ha kommit senast den {date}: härifrån till kund tar det oftast {days, plural, one {# dag} other {# dagar}}. Det som kommer nu räknas i en senare period.',
  'needed.due':
    'Härifrån till kund tar det oftast {days, plural, one {# dag} other {# dagar}}: {early, select, yes {{before} skulle ha kommit redan, och } other {}}det som kommer efter den {date} hjälper mest nästa period.',
  'needed.due.stage':
    '{early, select, yes {Av {need} {stage} måste {ahead} komma} other {{need} {stage} måste komma}} senast den {date}, eftersom det oftast tar {days, plural, one {# dag} other {# dagar}} därifrån till kund{early, select, yes {; {before} skulle ha kommit redan} other {}}. Det som kommer senare hjälper mest nästa period.',
  'needed.due.late':
    '{need} {stage} skulle ha kommit senast den {date}, eftersom det oftast tar {days, plural, one {# dag} other {# dagar}} därifrån till kund. Det som kommer nu räknas i en senare period.',
  'needed.people': 'Delat på {count} personer: de ägare som haft något de senaste fyra veckorna.',
  'needed.working.own': 'Till det egna målet, {period}',
  'needed.working.goal': 'Till målet för {goal}, {period}',
  'needed.working.gap': 'Mål {target} − utfall {actual} = {amount}',
  'needed.working.day':
    '{amount} ÷ {days, plural, one {# arbetsdag} other {# arbetsdagar}} = {value} om dagen',
  'needed.working.person': '{amount} ÷ {count, plural, one {# person} other {# personer}} = {value} var',
  'needed.working.deals':
    '{amount} ÷ {value} per affär (snittet av {deals, plural, one {# affär} other {# affärer}} på tolv månader) = {need} affärer, uppåt avrundat',
  'needed.working.step':
    '{name}: {need} ÷ {rate} = {up}, uppåt avrundat ({converted} av {entered} gick vidare; {own} av talet är er egen historik, resten tumregeln {usual})',
  'needed.working.usual':
    '{name}: {need} ÷ {rate} = {up}, uppåt avrundat (tumregeln, tills ni har egen historik)',
  'needed.working.pipeline': '{remaining} ÷ {rate} vunna affärsmöjligheter = {required} i pipeline',
  'needed.working.due':
    '{name}: {need} på arbetsdagarna {from}–{date} (det som är kvar av perioden, {days, plural, one {# dag} other {# dagar}} tidigare) = {before} till och med i dag, {ahead} därefter',
  'needed.working.note': 'Det som redan finns i pipelinen är inte avräknat.',
};
