// Open data: the services as a table.
import { csv } from '#shared/csv.ts';
import { itemWords as words } from '#shared/words/boards/items.ts';
import { bindingDays } from '../../items/limit.ts';
import { officeName } from '../../results/lists.ts';
import { csvFile } from '../../site/open-data.ts';
import { snapshot } from '../../site/snapshot.ts';

const head = [
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
].map((word) => word.zh);

export const GET = () =>
  csvFile(
    csv(
      head,
      snapshot.items.map((item) => [
        item.name,
        item.category,
        item.basis.join(';'),
        item.conditions.join(';'),
        item.materials.map(({ name, form, issuer }) => [name, form, issuer].filter(Boolean).join('|')).join(';'),
        item.steps.join(';'),
        item.statutoryDays,
        item.commitmentDays,
        bindingDays(item),
        item.fee,
        officeName(snapshot, item.office).zh,
        item.place,
      ]),
    ),
  );
