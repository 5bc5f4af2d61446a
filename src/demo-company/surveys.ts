import { at, type Fact, fact } from './fact.ts';
import { ACCOUNT_MANAGERS } from './people.ts';
import { interestIn, picked, spread, webDays, workingDaysLater } from './season.ts';
import { growth, type Story } from './story.ts';

const ANSWERS = 24;
const PROMOTERS = 0.52;
const DETRACTORS = 0.16;

/** Customers' answers to whether they would recommend the company; some of them are read in only days later. */
export function surveys(story: Story): Fact[] {
  return story.monthsTold.flatMap((month) => {
    const chance = month.chance('answers');
    const dates = spread(
      ANSWERS * growth(month.number) * interestIn(month),
      webDays(story, month),
      chance,
    ).flatMap((count, day) => Array.from({ length: count }, (_, index) => `${month.days[day]}/${index + 1}`));
    const share = PROMOTERS + chance.between(-0.07, 0.07);
    const promoters = new Set(picked(dates, () => share, chance));
    const rest = dates.filter((key) => !promoters.has(key));
    const detractors = new Set(picked(rest, () => DETRACTORS / (1 - share), chance));
    return dates.map((key) => {
      const date = key.slice(0, 10);
      const late = chance.share() < 0.25 ? chance.whole(1, 4) : 0;
      const group = promoters.has(key) ? 'promoters' : detractors.has(key) ? 'detractors' : 'passives';
      const dimensions = {
        owner: chance.oneOf(ACCOUNT_MANAGERS),
        department: 'delivery',
        customer_type: 'existing',
      };
      const known = at(workingDaysLater(story, date, late), chance.whole(480, 1_100));
      return fact('surveys', known, { metric: `nps_${group}`, date, value: 1, key, dimensions });
    });
  });
}
