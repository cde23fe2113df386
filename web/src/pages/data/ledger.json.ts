// Open data: the root of each day's ledger, for whoever wants to check later that nothing was changed.
import { openData } from '../../site/open-data.ts';
import { snapshot } from '../../site/snapshot.ts';

export const GET = () => openData({ ledger: snapshot.ledger });
