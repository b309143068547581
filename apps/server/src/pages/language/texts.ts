import type { Language, Words } from '#libs/workflow';

/** The texts of some pages by key. A missing half does not compile. */
export type Texts<Key extends string = string> = Readonly<Record<Key, Words>>;

const known: Texts[] = [];

/**
 * Declares the texts of a page. `{name}` in a text is filled from the values given with the key.
 * All of them are kept in one list, so that a test can look for English on a Welsh page.
 */
export function texts<Key extends string>(entries: Texts<Key>): Texts<Key> {
  known.push(entries);
  return entries;
}

/** Every text that any page declared. */
export function everyText(): readonly Words[] {
  return known.flatMap((entries) => Object.values(entries));
}

/** What the `{names}` of a text are filled with. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key in the language of the reader. */
export type Translate<Key extends string = string> = (key: Key, values?: TextValues) => string;

/** @throws Error for an unknown key or a `{name}` without a value: a page that is wrong must fail in its first test */
export function translator<Key extends string>(language: Language, ...dictionaries: readonly Texts<Key>[]): Translate<Key> {
  return (key, values = {}) => {
    const words = dictionaries.find((dictionary) => Object.hasOwn(dictionary, key))?.[key];
    if (!words) throw new Error(`There is no text "${key}"`);
    return fill(words[language], values);
  };
}

/** Fills the `{names}` of a text. */
export function fill(text: string, values: TextValues): string {
  return text.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${text}" needs a value for {${name}}`);
    return String(value);
  });
}
