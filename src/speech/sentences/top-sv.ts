import type { topEn } from './top-en.ts';

export const topSv: Record<keyof typeof topEn, string> = {
  'top.head':
    '{count, plural, one {{names} leder {inPeriod} med {value}.} other {{names} delar ledningen {inPeriod} med {value} var.}}',
  'top.head.past':
    '{count, plural, one {{names} hade mest {inPeriod}: {value}.} other {{names} hade mest {inPeriod}: {value} var.}}',
  'top.head.others': 'Någon bland de övriga har mest {inPeriod}.',
  'top.head.unnamed': '{total} {inPeriod}, och siffrorna säger inte vems.',
  'top.somebody': 'någon bland de övriga',
  'top.total': '{total} tillsammans.',
  'top.column.place': 'Plats',
  'top.column.who': 'Vem',
  'top.others': 'Övriga',
  'top.off':
    'Den här kanalen har ingen topplista, och det är helt i sin ordning: de flesta lag klarar sig utan.',
  'top.off.next':
    'Vill ni ha en här kan vem som helst slå på den, och kanalen får veta vem som gjorde det. De som inte vill nämnas står bland övriga.',
  'top.on.context': 'Påslagen i kanalen; `{command} kanal topplista av` avslutar den.',
  'top.not_raced':
    '{subject} går inte att lägga ihop person för person, så det finns ingen topplista för det. `{command} {name} per ägare` visar delarna.',
  'top.help': 'vem som har mest, där kanalen har slagit på sin topplista',
  'top.help.example': 'topp möten',
};
