import type { CustomerType } from '../../../domain/win.ts';

/** Words that begin a win, and those that also name figures: `won november` and `deal size` ask for one. */
export const WIN = {
  sure: [
    'win',
    'a win',
    'new win',
    'we won',
    'i won',
    'log win',
    'log a win',
    'log a deal',
    'log deal',
    'new deal',
    'deal won',
    'won deal',
    'closed deal',
    'vinst',
    'en vinst',
    'ny vinst',
    'vann',
    'vi vann',
    'jag vann',
    'vi har vunnit',
    'vunnit',
    'logga vinst',
    'logga en vinst',
    'logga affar',
    'logga en affar',
    'ny affar',
    'vunnen affar',
    'ny vunnen affar',
  ],
  unsure: ['won', 'deal', 'the deal', 'vunnen', 'vunnet', 'affar', 'affaren'],
};

export const CUSTOMER: Readonly<Record<CustomerType, readonly string[]>> = {
  new: ['new customer', 'a new customer', 'ny kund', 'en ny kund'],
  existing: ['existing customer', 'an existing customer', 'befintlig kund', 'en befintlig kund'],
};
export const COUNTED = [
  'count it anyway',
  'count anyway',
  'count it',
  'rakna in den anda',
  'rakna anda',
  'rakna in den',
];
export const ANOTHER = ['another deal', 'en affar till', 'en annan affar'];

/** Around a customer's name, and between those who won. */
export const SMALL = new Set(
  `with from for at worth by and of the customer deal med fran for hos pa av och samt kunden affaren vard vart om i &
  , + - – tillsammans together och`.split(/\s+/),
);
