// Open data: the services, with the limit that binds.
import { bindingDays } from '../../items/limit.ts';
import { openData } from '../../site/open-data.ts';
import { snapshot } from '../../site/snapshot.ts';

export const GET = () =>
  openData({ items: snapshot.items.map((item) => ({ ...item, bindingDays: bindingDays(item) })) });
