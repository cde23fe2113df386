// Open data of what frames the rest: offices and posts, the disclosure catalogue, the rules, and what was taken down.
import { CLAUSES, statusOf } from '#shared/regulation/clauses/clauses.ts';
import { BOARDS } from '#shared/words/board.ts';
import { dataWords as words } from '#shared/words/boards/data.ts';
import { functionWords, whereaboutsWords } from '#shared/words/boards/offices.ts';
import { withdrawnWords } from '#shared/words/boards/records.ts';
import { ruleWords } from '#shared/words/boards/rules.ts';
import { say } from '#shared/words/label.ts';
import { sayStood } from '../catalogue/entries.ts';
import { withdrawnActLabels, withdrawnBoardName } from '../records/withdrawn.ts';
import { snapshot } from '../site/snapshot.ts';
import type { BoardData, Cell } from './board-data.ts';

const joined = (texts: readonly string[]): string => texts.join(';');

/** One row per post; an office without staff keeps its row. */
const posts = (): readonly (readonly Cell[])[] => [...leaders(), ...ofOffices()];

const post = ({ name, title, duties, number }: (typeof snapshot.staff)[number]): readonly Cell[] => [
  name,
  title,
  joined(duties),
  number,
];

/** Those who lead the township sit in no office. */
const leaders = (): readonly (readonly Cell[])[] =>
  snapshot.staff
    .filter(({ office }) => office === undefined)
    .map((member) => [undefined, undefined, undefined, undefined, undefined, ...post(member)]);

const ofOffices = (): readonly (readonly Cell[])[] =>
  snapshot.offices.flatMap((office) => {
    const shared = [office.name, joined(office.functions), office.head?.name, office.phone, office.place];
    const members = snapshot.staff.filter((member) => member.office === office.id);
    if (members.length === 0) return [[...shared, undefined, undefined, undefined, undefined]];
    return members.map((member) => [...shared, ...post(member)]);
  });

export const functionsData: BoardData = {
  json: () => ({ offices: snapshot.offices, staff: snapshot.staff }),
  table: () => ({
    head: [
      whereaboutsWords.office,
      functionWords.does,
      functionWords.head,
      functionWords.phone,
      functionWords.place,
      functionWords.name,
      functionWords.title,
      functionWords.duties,
      functionWords.badge,
    ],
    rows: posts(),
  }),
  // The registry dates its changes as a whole, so a change is one entry that is updated.
  feed: () =>
    snapshot.directoryOn === undefined
      ? []
      : [
          {
            name: `directory ${snapshot.township.code}`,
            title: BOARDS.functions.name.zh,
            path: '/boards/functions/',
            updatedOn: snapshot.directoryOn,
            summary: say(words.directoryChanged, 'zh', {
              offices: snapshot.offices.length,
              staff: snapshot.staff.length,
            }),
          },
        ],
};

export const catalogueData: BoardData = {
  json: () => ({ catalogue: snapshot.catalogue }),
  table: () => ({
    head: [
      words.matter,
      words.subMatter,
      words.elements,
      words.basis,
      words.limit,
      words.responsible,
      words.channels,
      words.audience,
      words.manner,
      words.level,
      words.updatedOn,
      words.periodOver,
    ],
    rows: snapshot.catalogue.map((one) => [
      one.matter,
      one.subMatter,
      joined(one.elements),
      joined(one.basis),
      one.limit,
      one.unit,
      joined(one.channels),
      one.audience,
      one.manner,
      one.level,
      one.updatedOn,
      sayStood(one, 'zh'),
    ]),
  }),
  // An entry under which nothing stands yet has no date and is no news.
  feed: () =>
    snapshot.catalogue.flatMap(({ id, matter, subMatter, elements, updatedOn }) =>
      updatedOn === undefined
        ? []
        : [
            {
              name: `catalogue ${id}`,
              title: `${matter}：${subMatter}`,
              path: '/boards/catalogue/',
              updatedOn,
              summary: elements.join('、'),
            },
          ],
    ),
};

export const rulesData: BoardData = {
  json: () => ({
    clauses: CLAUSES.map((clause) => ({
      id: clause.id,
      title: clause.title,
      summary: clause.summary,
      status: statusOf(clause),
      met: clause.met,
    })),
  }),
  table: () => ({
    head: [words.clause, words.title, words.summary, words.status],
    rows: CLAUSES.map((clause) => [clause.id, clause.title.zh, clause.summary.zh, ruleWords[statusOf(clause)].zh]),
  }),
  // The one date there is: the day from which this site's records follow the rules (AC-2.8).
  feed: () => [
    {
      name: `rules in force ${snapshot.township.code}`,
      title: BOARDS.rules.name.zh,
      path: '/rules/',
      updatedOn: snapshot.township.since,
      summary: say(words.rulesApply, 'zh', { n: CLAUSES.length }),
    },
  ],
};

export const withdrawnData: BoardData = {
  json: () => ({ withdrawn: snapshot.withdrawn }),
  table: () => ({
    head: [withdrawnWords.on, withdrawnWords.act, withdrawnWords.board, withdrawnWords.reason],
    rows: snapshot.withdrawn.map(({ on, act, board, reason }) => [
      on,
      withdrawnActLabels[act].zh,
      withdrawnBoardName(board).zh,
      reason,
    ]),
  }),
  feed: () =>
    snapshot.withdrawn.map(({ on, act, board, reason }, n, all) => {
      // The log is only ever added to: the how-manieth of its like tells two equal entries apart for ever.
      const before = all.slice(0, n).filter((one) => one.on === on && one.board === board && one.act === act).length;
      return {
        name: `${act} ${board} ${on} ${before} ${snapshot.township.code}`,
        title: `${withdrawnBoardName(board).zh}：${withdrawnActLabels[act].zh}`,
        path: '/boards/withdrawn/',
        publishedOn: on,
        updatedOn: on,
        summary: reason,
      };
    }),
};
