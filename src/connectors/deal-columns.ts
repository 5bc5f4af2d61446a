import type { Dimension } from '../domain/dimension.ts';
import type { FieldNames } from './csv/columns.ts';

export const DEAL_FIELDS = ['id', 'stage', 'created', 'closed', 'amount', 'customer', 'currency'] as const;
export type DealField = (typeof DEAL_FIELDS)[number];

/**
 * What exports call their columns, in both languages: HubSpot, Pipedrive, Salesforce, Lime, SuperOffice, and lists
 * kept by hand. Where a file has two of them the first counts: a status says won or lost outright where a stage may
 * not, and an amount in the company's currency adds up where an amount in the deal's does not.
 */
export const DEAL_COLUMNS: FieldNames<DealField> = {
  id: [
    ...['opportunity id', 'deal id', 'record id', 'record id - deal', 'sale id', 'hs_object_id'],
    ...['affärs-id', 'affärsmöjlighets-id', 'försäljnings-id', 'post-id', 'id', 'id-nummer'],
    ...['opportunity number', 'deal number', 'affärsnummer', 'affärsnr'],
  ],
  stage: [
    ...['deal status', 'status', 'affärsstatus'],
    ...['deal stage', 'stage', 'stage name', 'opportunity stage', 'sales stage', 'pipeline stage'],
    ...['affärsfas', 'fas', 'säljfas', 'steg', 'skede'],
  ],
  created: [
    ...['engage date', 'create date', 'created date', 'date created', 'creation date', 'deal created'],
    ...['created', 'created at', 'created on', 'add time', 'open date', 'opened', 'registered'],
    ...[
      'skapad',
      'skapad datum',
      'skapad den',
      'skapades',
      'skapandedatum',
      'registrerad',
      'registreringsdatum',
    ],
    ...['startdatum', 'öppnad'],
  ],
  closed: [
    ...[
      'close date',
      'closed date',
      'date closed',
      'closing date',
      'deal closed on',
      'closed on',
      'closed at',
    ],
    ...['close time', 'sale date', 'closed'],
    ...['stängd', 'stängd den', 'stängdes', 'stängningsdatum', 'stängt datum', 'avslutsdatum', 'avslutad'],
    ...['avslutad den', 'avslutades', 'beslutsdatum', 'försäljningsdatum'],
  ],
  amount: [
    ...[
      'amount in company currency',
      'close value',
      'amount',
      'deal amount',
      'deal value',
      'value',
      'deal size',
    ],
    ...['opportunity amount', 'total amount', 'belopp i företagets valuta', 'belopp', 'affärsbelopp'],
    ...['affärsvärde', 'värde', 'ordervärde', 'summa'],
  ],
  customer: [
    ...[
      'account',
      'account name',
      'company',
      'company name',
      'primary associated company',
      'associated company',
    ],
    ...['customer', 'customer name', 'organization', 'organisation', 'client'],
    ...['företag', 'företagsnamn', 'kund', 'kundnamn', 'konto', 'bolag'],
  ],
  currency: ['currency', 'deal currency', 'currency code', 'opportunity currency', 'valuta', 'valutakod'],
};

export const DEAL_DIMENSION_COLUMNS: Partial<FieldNames<Dimension>> = {
  owner: [
    ...['deal owner', 'opportunity owner', 'sales agent', 'sales rep', 'salesperson', 'owner', 'owner name'],
    ...['affärsägare', 'ägare', 'säljare', 'ansvarig säljare', 'ansvarig', 'medarbetare', 'handläggare'],
  ],
};
