// What people write in many ways, brought to one: text to be looked for, whole names, telephone numbers. Only for
// comparing; what was written is kept and shown as it was.

/** Joiners, marks of direction and the like: nobody sees them, so nobody looks for them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** The country's own prefix before a mobile number. */
const PREFIX = /^(?:00)?86(?=1\d{10}$)/;

/** Text as it is looked for: wide and narrow forms, capital and small letters, one space or many are the same. */
export const foldedText = (text: string): string =>
  text.normalize('NFKC').replace(UNSEEN, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** A whole name: spaces and the dot between the parts of a name make no difference. Empty where no letter is left. */
export const foldedName = (name: string): string => foldedText(name).replace(NO_LETTER, '');

/** A telephone number by its digits. Empty where there are none. */
export const foldedPhone = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '').replace(PREFIX, '');
