// Open data of what is offered and promised: services, their fees, commitments with what came of them.
import { dataWords as heads } from '#shared/words/boards/data.ts';
import { itemWords as words } from '#shared/words/boards/items.ts';
import { kindLabels } from '#shared/words/case.ts';
import { bindingDays, type Item, itemPath } from '../items/limit.ts';
import { officeName } from '../results/lists.ts';
import { snapshot } from '../site/snapshot.ts';
import type { BoardData, FeedEntry } from './board-data.ts';

const joined = (texts: readonly string[]): string => texts.join(';');

const itemEntry = (what: string, item: Item, summary: string): FeedEntry => ({
  name: `${what} ${item.id}`,
  title: item.name,
  path: itemPath(item.id),
  updatedOn: item.inForceFrom,
  summary,
});

export const itemsData: BoardData = {
  json: () => ({ items: snapshot.items.map((item) => ({ ...item, bindingDays: bindingDays(item) })) }),
  table: () => ({
    head: [
      words.name,
      words.category,
      words.basis,
      words.conditions,
      words.materials,
      words.steps,
      words.statutory,
      words.promised,
      words.binding,
      words.fee,
      words.office,
      words.where,
      heads.from,
    ],
    rows: snapshot.items.map((item) => [
      item.name,
      item.category,
      joined(item.basis),
      joined(item.conditions),
      item.materials.map(({ name, form, issuer }) => [name, form, issuer].filter(Boolean).join('|')).join(';'),
      joined(item.steps),
      item.statutoryDays,
      item.commitmentDays,
      bindingDays(item),
      item.fee,
      officeName(snapshot, item.office).zh,
      item.place,
      item.inForceFrom,
    ]),
  }),
  feed: () => snapshot.items.map((item) => itemEntry('item', item, joined(item.steps))),
};

export const feesData: BoardData = {
  json: () => ({
    fees: snapshot.items.map(({ id, name, fee, feeBasis, feeScope, feeProcedure, office, inForceFrom }) => ({
      item: id,
      name,
      fee,
      feeBasis,
      feeScope,
      feeProcedure,
      office,
      inForceFrom,
    })),
  }),
  table: () => ({
    head: [words.name, words.fee, words.feeBasis, heads.feeScope, heads.feeProcedure, words.office, heads.from],
    rows: snapshot.items.map((item) => [
      item.name,
      item.fee,
      item.feeBasis,
      item.feeScope,
      item.feeProcedure,
      officeName(snapshot, item.office).zh,
      item.inForceFrom,
    ]),
  }),
  feed: () => snapshot.items.map((item) => itemEntry('fee', item, item.fee)),
};

const measuredOf = (id: string) => snapshot.figures.commitments.find((one) => one.id === id);
const covered = ({ covers }: (typeof snapshot.commitments)[number]): string | undefined => {
  const item = snapshot.items.find(({ id }) => id === covers?.item);
  if (item) return item.name;
  return covers?.kind !== undefined && covers.kind in kindLabels
    ? kindLabels[covers.kind as keyof typeof kindLabels].zh
    : undefined;
};

export const commitmentsData: BoardData = {
  json: () => ({ commitments: snapshot.commitments, measured: snapshot.figures.commitments }),
  table: () => ({
    head: [
      heads.id,
      heads.text,
      words.office,
      heads.covers,
      heads.days,
      heads.unit,
      heads.from,
      heads.kept,
      heads.of,
      heads.median,
    ],
    rows: snapshot.commitments.map((one) => {
      const measured = measuredOf(one.id);
      return [
        one.id,
        one.text,
        one.office === undefined ? undefined : officeName(snapshot, one.office).zh,
        covered(one),
        one.days,
        one.unit && heads[one.unit].zh,
        one.inForceFrom,
        measured?.kept,
        measured?.of,
        measured?.medianDays,
      ];
    }),
  }),
  feed: () =>
    snapshot.commitments.map((one) => ({
      name: `commitment ${one.id}`,
      title: one.text,
      path: '/boards/commitments/',
      updatedOn: one.inForceFrom,
      summary: one.text,
    })),
};
