import { DIMENSIONS, type Dimension, type Dimensions } from '../../../domain/dimension.ts';
import type { WinRequest } from '../../../domain/win-request.ts';

/** The words that tell of just this win, whatever day they are read on. */
export function winWords({
  customer,
  amount,
  owners,
  date,
  customerType,
  from,
  counted,
  another,
}: WinRequest): string {
  return [
    'win',
    ...(customer === null ? [] : [quoted(customer)]),
    ...(amount === null ? [] : [`${amount} kr`]),
    ...(date === null ? [] : [date]),
    ...owners.map(({ userId, called }) => (userId === null ? `@${quoted(called)}` : `<@${userId}>`)),
    ...(customerType === null ? [] : [`${customerType} customer`]),
    ...originTerms(from),
    ...(counted ? ['count anyway'] : []),
    ...(another ? ['another deal'] : []),
  ].join(' ');
}

function originTerms(from: Dimensions): string[] {
  return DIMENSIONS.flatMap((dimension: Dimension) => {
    const value = from[dimension];
    return value === undefined ? [] : [`${dimension}=${quoted(value)}`];
  });
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["“”]/g, '')}"`;
}
