// A label is said in both languages at once, so that a missing word does not compile.

export type Language = 'zh' | 'en';
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What fills the slots of a label; a value that is itself a label is said in the same language. */
export type Facts = { readonly [key: string]: string | number | boolean | Label };

/** The label in one language, with `{name}` slots filled from `facts`. An unknown slot stays visible. */
export const say = (label: Label, language: Language, facts: Facts = {}): string =>
  label[language].replace(/\{(\w+)\}/g, (slot, key: string) => {
    const fact = facts[key];
    return fact === undefined ? slot : typeof fact === 'object' ? fact[language] : String(fact);
  });

/** A label with its places filled in, still in both languages. */
export const filled = (label: Label, facts: Facts): Label => ({
  zh: say(label, 'zh', facts),
  en: say(label, 'en', facts),
});
