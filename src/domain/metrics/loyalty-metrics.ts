import type { Metric } from '../metric.ts';

/**
 * What customers say. The variance is that of one answer, +100, 0 or −100, so that the score's margin is
 * 1.96 × √((p + d − (p − d)²) ÷ n) in points.
 */
export const LOYALTY_METRICS: readonly Metric[] = [
  {
    key: 'nps_promoters',
    kind: 'flow',
    name: { en: 'NPS promoters', sv: 'NPS-ambassadörer' },
    one: { en: 'NPS promoter', sv: 'NPS-ambassadör' },
    subject: { en: 'the number of NPS promoters', sv: 'antalet NPS-ambassadörer' },
    aliases: {
      en: ['promoters', 'promoter'],
      sv: ['ambassadörer', 'ambassadörerna', 'nps 9–10', 'nps 9-10'],
    },
    definition: {
      en: 'Answers of 9 or 10 to how likely the customer is to recommend the company, counted on the day they were given.',
      sv: 'Svar på 9 eller 10 på frågan hur troligt det är att kunden rekommenderar företaget, räknade den dag de gavs.',
    },
    unit: 'count',
    direction: 'up',
    department: 'delivery',
    family: 'organisation',
    decimals: 0,
  },
  {
    key: 'nps_passives',
    kind: 'flow',
    name: { en: 'NPS passives', sv: 'NPS-passiva' },
    one: { en: 'NPS passive', sv: 'NPS-passiv' },
    subject: { en: 'the number of NPS passives', sv: 'antalet NPS-passiva' },
    aliases: {
      en: ['passives', 'passive'],
      sv: ['passiva', 'nps 7–8', 'nps 7-8'],
    },
    definition: {
      en: 'Answers of 7 or 8 to how likely the customer is to recommend the company, counted on the day they were given.',
      sv: 'Svar på 7 eller 8 på frågan hur troligt det är att kunden rekommenderar företaget, räknade den dag de gavs.',
    },
    unit: 'count',
    direction: 'up',
    department: 'delivery',
    family: 'organisation',
    decimals: 0,
  },
  {
    key: 'nps_detractors',
    kind: 'flow',
    name: { en: 'NPS detractors', sv: 'NPS-kritiker' },
    one: { en: 'NPS detractor', sv: 'NPS-kritiker' },
    subject: { en: 'the number of NPS detractors', sv: 'antalet NPS-kritiker' },
    aliases: {
      en: ['detractors', 'detractor'],
      sv: ['kritiker', 'kritikerna', 'nps 0–6', 'nps 0-6'],
    },
    definition: {
      en: 'Answers from 0 to 6 to how likely the customer is to recommend the company, counted on the day they were given.',
      sv: 'Svar från 0 till 6 på frågan hur troligt det är att kunden rekommenderar företaget, räknade den dag de gavs.',
    },
    unit: 'count',
    direction: 'down',
    department: 'delivery',
    family: 'organisation',
    decimals: 0,
  },
  {
    key: 'nps',
    kind: 'derived',
    formula: '100 * (nps_promoters - nps_detractors) / (nps_promoters + nps_passives + nps_detractors)',
    cases: 'nps_promoters + nps_passives + nps_detractors',
    variance:
      '10000 * (nps_promoters + nps_detractors) / (nps_promoters + nps_passives + nps_detractors) - nps * nps',
    name: { en: 'NPS', sv: 'NPS' },
    subject: { en: 'NPS', sv: 'NPS' },
    aliases: {
      en: ['net promoter score', 'net promoter', 'promoter score', 'nps score', 'customer satisfaction'],
      sv: ['rekommendationsvilja', 'kundnöjdhet', 'nöjda kunder', 'nps-värde'],
    },
    definition: {
      en: 'Net Promoter Score: the share of promoters less the share of detractors among the period’s answers, times 100: from −100 to 100.',
      sv: 'Net Promoter Score: andelen ambassadörer minus andelen kritiker bland periodens svar, gånger 100: från −100 till 100.',
    },
    unit: 'points',
    direction: 'up',
    department: 'delivery',
    family: 'organisation',
    decimals: 0,
    note: {
      en: 'Points, not per cent, always with the number of answers and the margin they give. A longer period counts every answer once; scores of shorter periods are never averaged.',
      sv: 'Poäng, inte procent, alltid med antalet svar och den felmarginal de ger. En längre period räknar varje svar en gång; kortare perioders poäng slås aldrig ihop till ett medelvärde.',
    },
  },
];
