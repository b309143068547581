/** Something said in both languages of the product. */
export interface Sentence {
  readonly en: string;
  readonly cy: string;
}

/** Why a row, or a file, cannot be used: a code for programs, and its sentence for whoever sent the file. */
export interface Reason {
  readonly code: string;
  readonly sentence: Sentence;
}

type Values = Readonly<Record<string, string | number | Sentence>>;

/**
 * Makes reasons from a table of sentences by their codes. `{name}` stands for a value; one that is a sentence itself is put in by language.
 * @throws Error for a name without a value, so that a wrong table fails in its first test
 */
export function reasonsFrom<Code extends string>(table: Readonly<Record<Code, Sentence>>): (code: Code, values?: Values) => Reason {
  return (code, values = {}) => ({ code, sentence: { en: fill(table[code], values, 'en'), cy: fill(table[code], values, 'cy') } });
}

function fill(sentence: Sentence, values: Values, language: keyof Sentence): string {
  return sentence[language].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is given for {${name}} in "${sentence[language]}"`);
    return typeof value === 'object' ? value[language] : String(value);
  });
}
