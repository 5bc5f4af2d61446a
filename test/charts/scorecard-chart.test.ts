import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../src/charts/look.ts';
import { scorecardChart } from '../../src/charts/scorecard-chart.ts';
import { textsOn } from './support/drawn.ts';
import { aReport, monthly } from './support/reports.ts';

const headline = { title: 'Laget vecka 47', subtitle: '1 före, 1 efter' };
const card = (change: object = {}, name = 'Pipeline') => ({
  report: aReport({ actual: 7.6, expected: 8.5, status: 'behind', trend: monthly([4, 5, 6, 7]), ...change }),
  name,
  figure: '7,6 Mkr',
  note: '11 % efter takten',
});

describe('a scorecard', () => {
  test('has name, figure and the verdict with its mark on each card', () => {
    expect(textsOn(scorecardChart([card()], headline)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Pipeline', '7,6 Mkr', '▼ 11 % efter takten']),
    );
  });

  test.each([
    [1, 1, 1],
    [2, 2, 1],
    [3, 3, 1],
    [4, 2, 2],
    [5, 3, 2],
    [6, 3, 2],
    [9, 3, 2],
  ])('of %i cards has %i columns and %i rows', (count, columns, rows) => {
    const { scales } = scorecardChart(Array(count).fill(card()), headline).config.options!;
    expect([scales?.x?.max, scales?.y?.max]).toEqual([columns, rows]);
  });

  test('draws the periods before in the colour of the verdict, without a flow’s unfinished one', () => {
    const [line] = scorecardChart([card()], headline).config.data.datasets;
    expect(line?.data).toHaveLength(3);
    expect(line?.borderColor).toBe(COLOURS.red);
  });

  test('without a history has no line, and without a figure no mark', () => {
    const bare = { ...card({ actual: null, status: null, trend: monthly([]) }), note: 'inget ännu' };
    const chart = scorecardChart([bare], headline);
    expect(chart.config.data.datasets).toEqual([]);
    expect(textsOn(scorecardChart([bare], headline)).map(({ text }) => text)).toContain('inget ännu');
  });
});
