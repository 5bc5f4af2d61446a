import { DIMENSIONS } from '../../domain/dimension.ts';
import { LARGEST_VALUE, type Observation } from '../../domain/observation.ts';
import { RefusedObservation } from '../store-mistakes.ts';

/** An index entry holds 2,704 bytes, and a character is at most four of them in UTF-8. */
const LONGEST_KEY = 500;
const MOST_DIMENSION_BYTES = 2_500;

/**
 * What the database would refuse without saying which row it was.
 * @throws RefusedObservation
 */
export function refuseWhatCannotBeKept(observation: Observation): void {
  const { metric, key, value } = observation;
  if (value !== null && !(Math.abs(value) <= LARGEST_VALUE)) {
    throw new RefusedObservation(metric, key, {
      en: `${value} is not a number between −10¹³ and 10¹³.`,
      sv: `${value} är inte ett tal mellan −10¹³ och 10¹³.`,
    });
  }
  if (key.length > LONGEST_KEY) {
    throw new RefusedObservation(metric, key, {
      en: `the key has ${key.length} characters; ${LONGEST_KEY} is the most.`,
      sv: `nyckeln har ${key.length} tecken; ${LONGEST_KEY} är det mesta.`,
    });
  }
  if (key.includes('\0')) throw withoutNul(observation);
}

/** The same for a set of dimension values; asked only when the set is new. @throws RefusedObservation */
export function refuseDimensions(observation: Observation): void {
  const { metric, key, dimensions } = observation;
  const values = DIMENSIONS.map((dimension) => dimensions[dimension] ?? '');
  if (values.some((value) => value.includes('\0'))) throw withoutNul(observation);
  const bytes = Buffer.byteLength(values.join(''));
  if (bytes > MOST_DIMENSION_BYTES) {
    throw new RefusedObservation(metric, key, {
      en: `the names in its dimensions take ${bytes} bytes together; ${MOST_DIMENSION_BYTES} is the most.`,
      sv: `namnen i dess dimensioner tar ${bytes} byte tillsammans; ${MOST_DIMENSION_BYTES} är det mesta.`,
    });
  }
}

function withoutNul({ metric, key }: Observation): RefusedObservation {
  return new RefusedObservation(metric, key, {
    en: 'it contains the character NUL, which no text may have.',
    sv: 'den innehåller tecknet NUL, som ingen text får ha.',
  });
}
