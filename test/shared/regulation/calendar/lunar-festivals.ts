// Prints for the years given what a lunar library makes of the festivals. A program of its own, since that library
// reckons with the machine's time zone: the test runs it under Shanghai's.
import chineseDays from 'chinese-days';

const years = process.argv.slice(2);
const festivals = years.map((year) => ({
  newYear: chineseDays.getSolarDateFromLunar(`${year}-01-01`).date,
  qingming: chineseDays.getSolarTermDate(Number(year), 4, 'pure_brightness'),
  dragonBoat: chineseDays.getSolarDateFromLunar(`${year}-05-05`).date,
  midAutumn: chineseDays.getSolarDateFromLunar(`${year}-08-15`).date,
}));
process.stdout.write(JSON.stringify(festivals));
