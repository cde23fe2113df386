// Files that were already taken in for a complaint, as they go along in a form: a ticket each, and the name that its sender
// gave it, so that they see it again. A box to untick leaves one out. The page's own script uses the same.

export interface SentFile {
  readonly ticket: string;
  readonly name: string;
}

/** One of them as a form carries it; neither half can hold a comma or a semicolon. */
export const writtenFile = ({ ticket, name }: SentFile): string => `${ticket};${encodeURIComponent(name)}`;

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
};

/** Those in a text, several with commas between. */
export const filesIn = (text: string): readonly SentFile[] =>
  text
    .split(',')
    .filter(Boolean)
    .map((one) => {
      const [ticket = '', name = ''] = one.split(';');
      return { ticket, name: decoded(name) };
    });

/** Their facts for a form that comes back. */
export const heldFacts = (text: string) =>
  filesIn(text).map((file) => ({ 'held-value': writtenFile(file), 'held-name': file.name }));
