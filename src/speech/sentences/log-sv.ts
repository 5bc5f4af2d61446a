import type { logEn } from './log-en.ts';

export const logSv: Record<keyof typeof logEn, string> = {
  'log.done': 'Loggat: {isCount, select, yes {{value} {name}} other {{name} {value}}} {day}.',
  'log.total': '{period} ligger på {actual} hittills.',
  'log.total.target': '{period} ligger på {actual} av {target} hittills.',
  'log.owner': 'Räknas på {owner}.',
  'log.others': 'Det läggs ovanpå det som {sources} rapporterar.',
  'log.undone': 'Ångrat: det du loggade räknas inte längre.',
  'log.undone.none': 'Det finns inget att ångra: det räknas redan inte längre.',
  'log.undo': 'Ångra',
  'log.show': 'Visa {name}',
  'log.value': 'Vilken siffra? Skriv den också, till exempel `{command} logga {name} {example}`.',
  'log.derived': '{subject} räknas fram och går inte att logga. Logga det som ingår: {inputs}.',
  'log.day': '”{words}” är ingen dag. Skriv till exempel `igår` eller `2026-11-17`.',
  'log.future': '{day} har inte varit än. Logga det som har hänt.',
  'log.words':
    'Jag förstod inte ”{words}”. Skriv `{command} logga {name} {example}`, och en dag om det inte var i dag.',
  'log.public': 'Logga med `{command} logga …`, så att det syns vem som gjorde det.',
  'log.help': 'en siffra för hand, som går att ångra',
  'log.help.example': 'logga referenser 3',
};
