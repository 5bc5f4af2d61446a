import type { lensEn } from './lens-en.ts';

export const lensSv: Record<keyof typeof lensEn, string> = {
  'lens.channel': 'Det kanalen följer',
  'lens.prospecting': 'Sälj: nya kontakter',
  'lens.closing': 'Sälj: affärer',
  'lens.marketing': 'Marknad',
  'lens.delivery': 'Leverans',
  'lens.management': 'Ledning',
  'lens.words.channel': 'roll kanalen',
  'lens.words.prospecting': 'roll mötesbokare',
  'lens.words.closing': 'roll sälj',
  'lens.words.marketing': 'roll marknad',
  'lens.words.delivery': 'roll leverans',
  'lens.words.management': 'roll ledning',
  'lens.shown': 'Din roll: {lens}. Byt i menyn eller med `{command} roll`.',
  'lens.shared': 'Visas för: {lens}.',
  'lens.offer':
    'Välj din roll i menyn, eller med `{command} roll sälj`, så ser du siffrorna för det du jobbar med.',
  'lens.own': 'Din del är det som står på {name} i siffrorna.',
  'lens.column.you': 'Du',
  'lens.column.team': 'Teamet',
  'lens.menu': 'Din roll',
  'lens.help': 'siffrorna för din roll, var du än frågar',
  'lens.help.example': 'roll sälj',
  'role.head.channel': 'Du ser det kanalen följer.',
  'role.head': 'Du ser siffrorna för {lens}, var du än frågar.',
  'role.choose': 'Välj vad du jobbar med; det går att byta när som helst:',
};
