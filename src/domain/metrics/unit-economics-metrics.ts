import type { Metric } from '../metric.ts';

/** What a customer costs and what a customer is worth. */
export const UNIT_ECONOMICS_METRICS: readonly Metric[] = [
  {
    key: 'gross_margin',
    kind: 'level',
    name: { en: 'Gross margin', sv: 'Bruttomarginal' },
    subject: { en: 'the gross margin', sv: 'bruttomarginalen' },
    aliases: {
      en: ['margin', 'gross margins', 'gm'],
      sv: ['marginal', 'marginalen', 'bruttomarginalen', 'tb-grad', 'marginaler'],
    },
    definition: {
      en: 'The share of revenue that is left once what was sold has been delivered, as last stated by the end of the period.',
      sv: 'Den del av intäkterna som blir kvar när det som såldes är levererat, så som den senast angavs vid periodens slut.',
    },
    unit: 'percent',
    direction: 'up',
    department: 'shared',
    family: 'organisation',
    decimals: 1,
  },
  {
    key: 'cac',
    kind: 'derived',
    formula: 'growth_cost / new_customers',
    name: { en: 'Customer acquisition cost', sv: 'Kundanskaffningskostnad' },
    subject: { en: 'the cost of winning a customer', sv: 'kostnaden för att vinna en kund' },
    aliases: {
      en: ['acquisition cost', 'cost per customer', 'cost per new customer', 'cost per acquisition', 'cpa'],
      sv: ['kundanskaffningskostnaden', 'anskaffningskostnad', 'kostnad per kund', 'kostnad per ny kund'],
    },
    definition: {
      en: 'Growth cost divided by the new customers of the same period.',
      sv: 'Tillväxtkostnaden delat med nya kunder under samma period.',
    },
    unit: 'money',
    direction: 'down',
    department: 'shared',
    family: 'organisation',
    decimals: 0,
    note: {
      en: 'Fully loaded, with staff and tools, and cost and customers of the same period. A period without a new customer has no figure.',
      sv: 'Med alla kostnader, även personal och program, och med kostnader och kunder från samma period. En period utan ny kund har ingen siffra.',
    },
  },
  {
    key: 'cac_payback',
    kind: 'derived',
    formula: 'cac / (new_mrr / new_customers * gross_margin)',
    name: { en: 'CAC payback', sv: 'Återbetalningstid för CAC' },
    subject: { en: 'the CAC payback', sv: 'återbetalningstiden för CAC' },
    aliases: {
      en: ['payback', 'payback time', 'payback period', 'months to recover cac'],
      sv: ['återbetalningstid', 'återbetalningstiden', 'återbetalning', 'cac-återbetalning'],
    },
    definition: {
      en: 'Months until the gross profit on a new customer’s recurring revenue has paid what it cost to win the customer.',
      sv: 'Månader tills bruttovinsten på en ny kunds månadsintäkt har betalat vad det kostade att vinna kunden.',
    },
    unit: 'months',
    direction: 'down',
    department: 'shared',
    family: 'organisation',
    decimals: 1,
    note: {
      en: 'Often written “CAC / recurring revenue * margin”, which read from left to right multiplies by the margin. We divide by the whole product: 60,000 ÷ (5,000 × 80 %) is 15.0 months, not 9.6.',
      sv: 'Skrivs ofta ”CAC / månadsintäkt * marginal”, vilket läst från vänster till höger multiplicerar med marginalen. Vi delar med hela produkten: 60 000 ÷ (5 000 × 80 %) är 15,0 månader, inte 9,6.',
    },
  },
  {
    key: 'ltv',
    kind: 'derived',
    formula: 'average_mrr * gross_margin * capped(1, monthly_churn, 60)',
    name: { en: 'Customer lifetime value', sv: 'Kundlivstidsvärde' },
    subject: { en: 'the lifetime value of a customer', sv: 'kundlivstidsvärdet' },
    aliases: {
      en: ['lifetime value', 'clv', 'cltv', 'customer value'],
      sv: ['livstidsvärde', 'livstidsvärdet', 'kundlivstidsvärdet', 'kundvärde', 'kundvärdet'],
    },
    definition: {
      en: 'Average monthly revenue per customer × gross margin ÷ monthly churn, with a lifetime of at most 60 months.',
      sv: 'Genomsnittlig månadsintäkt per kund × bruttomarginal ÷ kundbortfall per månad, med en livstid på högst 60 månader.',
    },
    unit: 'money',
    direction: 'up',
    department: 'shared',
    family: 'organisation',
    decimals: 0,
    note: {
      en: 'Gross profit over the lifetime, not revenue. Where hardly any customer leaves, the lifetime is capped at five years: nobody has seen an endless one.',
      sv: 'Bruttovinst över livstiden, inte intäkter. När nästan ingen kund lämnar stannar livstiden vid fem år: ingen har sett en oändlig.',
    },
  },
  {
    key: 'ltv_cac',
    kind: 'derived',
    formula: 'ltv / cac',
    name: { en: 'LTV to CAC', sv: 'LTV mot CAC' },
    subject: { en: 'the ratio of LTV to CAC', sv: 'förhållandet mellan LTV och CAC' },
    aliases: {
      en: ['ltv/cac', 'ltv:cac', 'ltv per cac', 'ltv vs cac', 'clv/cac'],
      sv: ['ltv/cac-kvot', 'ltv genom cac', 'livstidsvärde mot anskaffningskostnad'],
    },
    definition: {
      en: 'The lifetime value of a customer divided by what it costs to win one.',
      sv: 'Kundlivstidsvärdet delat med vad det kostar att vinna en kund.',
    },
    unit: 'ratio',
    direction: 'up',
    department: 'shared',
    family: 'organisation',
    decimals: 1,
    note: {
      en: 'Below 1, a customer costs more than it ever gives back. The usual aim is 3.',
      sv: 'Under 1 kostar en kund mer än den någonsin ger tillbaka. Det vanliga målet är 3.',
    },
  },
];
