import type { Department } from '../domain/metric.ts';

/** Somebody who works at the demo company; nobody who exists. */
export type Person = {
  readonly name: string;
  readonly title: string;
  readonly department: Exclude<Department, 'shared'>;
  /** As Slack has it. */
  readonly locale: 'sv-SE' | 'en-GB' | 'en-US';
};

const sales = (name: string, title: string, locale: Person['locale'] = 'sv-SE'): Person => ({
  name,
  title,
  department: 'sales',
  locale,
});
const marketing = (name: string, title: string, locale: Person['locale'] = 'sv-SE'): Person => ({
  ...sales(name, title, locale),
  department: 'marketing',
});
const delivery = (name: string, title: string, locale: Person['locale'] = 'sv-SE'): Person => ({
  ...sales(name, title, locale),
  department: 'delivery',
});

/** The first handful are those one can act as in the sandbox. */
export const PEOPLE: readonly Person[] = [
  sales('Åsa Lindqvist', 'Säljchef'),
  sales('Erik Holm', 'Säljare'),
  marketing('Sara Nyberg', 'Marknadschef'),
  sales('James Carter', 'Account executive', 'en-GB'),
  delivery('Maria Öberg', 'Leveransansvarig'),
  marketing('Priya Nair', 'Content lead', 'en-GB'),
  delivery('Daniel Brooks', 'Customer success manager', 'en-US'),

  sales('Johan Bergström', 'Säljare'),
  sales('Linnéa Sandberg', 'Säljare'),
  sales('Fatima Rahimi', 'Säljare'),
  sales('Oskar Wikström', 'Mötesbokare'),
  sales('Elin Forsgren', 'Mötesbokare'),
  sales('Amir Haddad', 'Säljstöd'),

  marketing('Hanna Dahlgren', 'Annonsansvarig'),
  marketing('Emil Sjögren', 'Webb och innehåll'),
  marketing('Lovisa Ek', 'Event och webbinarier'),

  delivery('Anders Hellström', 'Teknisk chef'),
  delivery('Karin Lundmark', 'Kundansvarig'),
  delivery('Mikael Roos', 'Kundansvarig'),
  delivery('Sofia Åkerlund', 'Kundansvarig'),
  delivery('Björn Palm', 'Projektledare'),
  delivery('Camilla Frisk', 'Projektledare'),
  delivery('Nils Rådberg', 'Projektledare'),
  delivery('Ingrid Sköld', 'Konsult'),
  delivery('Gustav Ahlin', 'Konsult'),
  delivery('Leila Karimi', 'Konsult'),
  delivery('Viktor Strömbäck', 'Konsult'),
  delivery('Matilda Gren', 'Konsult'),
  delivery('Henrik Ström', 'Utvecklare'),
  delivery('Jonas Vik', 'Utvecklare'),
  delivery('Zofia Nowak', 'Developer', 'en-GB'),
  delivery('Per Hallberg', 'Utvecklare'),
  delivery('Rebecka Lind', 'Utvecklare'),
  delivery('Tomas Ekdahl', 'Utvecklare'),
  delivery('Wei Zhang', 'Developer', 'en-US'),
  delivery('Alva Norén', 'Produktdesigner'),
  delivery('Simon Berglund', 'Support'),
  delivery('Ellen Friberg', 'Support'),
  delivery('Mattias Kvist', 'Support'),
  delivery('Helena Borg', 'Utbildare'),
];

/** Those who have deals, and how many of the deals are theirs. */
export const SELLERS = [
  { name: 'Erik Holm', weight: 24 },
  { name: 'Johan Bergström', weight: 22 },
  { name: 'Linnéa Sandberg', weight: 20 },
  { name: 'James Carter', weight: 17 },
  { name: 'Fatima Rahimi', weight: 13 },
  { name: 'Åsa Lindqvist', weight: 4 },
] as const;

/** Those in delivery who look after customers. */
export const ACCOUNT_MANAGERS = ['Karin Lundmark', 'Mikael Roos', 'Sofia Åkerlund', 'Daniel Brooks'] as const;
