import { describe, expect, test } from 'vitest';
import { openingTurns, visitorIn } from '../../src/demo/opening.ts';
import { COMPANY } from '../../src/demo-company/demo-company.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { metricNames } from '../../src/speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';

const NAMES = metricNames(BUILT_IN_CATALOGUE);
const LOCALES = { sv: /^sv/, en: /^en/ } as const;

describe.each(['sv', 'en'] as const)('the conversation that is under way, in %s', (lang) => {
  const turns = openingTurns(lang, '2026-11-01');
  const present = new Map(COMPANY.people.slice(0, 7).map((person) => [person.name, person]));
  const words = turns.flatMap((turn) =>
    'words' in turn ? [turn.words] : 'command' in turn ? [`\`${turn.command}\``] : [],
  );

  test('every command in it, typed or recommended, is understood', () => {
    const commands = words.flatMap((text) =>
      [...text.matchAll(/`\/kpi ([^`]+)`/g)].map(([, typed]) => typed!),
    );
    expect(commands.length).toBeGreaterThanOrEqual(6);
    for (const typed of commands) {
      const read = readKpiWords(typed, { today: '2026-11-22', fiscalYear: { startMonth: 1 }, names: NAMES });
      expect(read, typed).toHaveProperty('request.kind', 'show');
    }
  });

  test('is by people one can act as, several of them, and goes on in time', () => {
    for (const { who } of turns) expect([...present.keys()]).toContain(who);
    expect(new Set(turns.map(({ who }) => who)).size).toBeGreaterThanOrEqual(3);
    const times = turns.map(({ ago }) => ago);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('whoever asks Takt, and whoever one acts as, speaks the language', () => {
    const speakers = [
      visitorIn(lang),
      ...turns.filter(({ does }) => does === 'shares').map(({ who }) => who),
    ];
    for (const name of speakers) expect(present.get(name)?.locale).toMatch(LOCALES[lang]);
  });

  test('the visitor has said nothing yet, and is asked to type in the end', () => {
    expect(turns.map(({ who }) => who)).not.toContain(visitorIn(lang));
    expect(turns.at(-1)).toMatchObject({ does: 'says', channel: '#growth' });
    expect(words.at(-1)).toContain(`@${visitorIn(lang)}`);
    expect(words.at(-1)).toMatch(/`\/kpi m/);
  });

  test('names the month in which the stage began to drag, of the story that is told', () => {
    expect(words.join('\n')).toMatch(/[Aa]ugust(i)? 2026/);
    expect(
      openingTurns(lang, '2026-08-01')
        .flatMap((turn) => ('words' in turn ? turn.words : []))
        .join(),
    ).toMatch(/[Aa]ugust(i)? 2025/);
  });
});
