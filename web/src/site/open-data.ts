// The envelope of every open-data file: whose it is, as of when, and whether it is a sample.
import { snapshot } from './snapshot.ts';

/** A JSON file of open data. */
export const openData = (content: object): Response => {
  const { asOf, township } = snapshot;
  const body = {
    publisher: township.government.zh,
    township: township.code,
    sample: township.sample,
    asOf,
    ...content,
  };
  return new Response(`${JSON.stringify(body)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

/** A CSV file of open data. */
export const csvFile = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
