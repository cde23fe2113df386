// Open data: offices with their functions and heads, and the posts of the staff.
import { openData } from '../../site/open-data.ts';
import { snapshot } from '../../site/snapshot.ts';

export const GET = () => openData({ offices: snapshot.offices, staff: snapshot.staff });
