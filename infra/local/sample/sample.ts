// The beginning with the sample township: an invented directory, items from a list, a few matters in different states.
// All of it is entered by commands through the doors, by the people whose commands they are.
import { acting } from './acting.ts';
import type { Beginning } from './beginning.ts';
import { fillDirectory } from './directory.ts';
import { completeGuides } from './guides.ts';
import { fillItems } from './items.ts';
import { play } from './play.ts';
import { publishRecords } from './records.ts';
import { fillRegistered } from './registered.ts';
import { setRoster } from './roster.ts';
import { STORIES } from './stories.ts';
import { sampleTownship } from './township.ts';
import { beWatched } from './watched.ts';
import { setWhereabouts } from './whereabouts.ts';

export const sample: Beginning = {
  name: 'sample',
  township: sampleTownship,
  async fill(house, tell) {
    const acts = acting(house);
    await fillDirectory(house, acts, tell);
    tell('办事事项 / service items');
    await fillItems(acts);
    await completeGuides(acts);
    tell('服务承诺和公开目录 / commitments and the disclosure catalogue');
    await fillRegistered(acts);
    await setWhereabouts(acts, house.now());
    await setRoster(acts, house.now());
    tell('示例事项 / sample cases');
    for (const story of STORIES) await play(acts, story);
    await publishRecords(acts);
    tell('监督、登记和月报 / supervision, registers and the monthly report');
    await beWatched(house, acts);
  },
};
