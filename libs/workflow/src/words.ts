/** A text in both languages of the product. Neither may be empty: the validator refuses it. */
export interface Words {
  readonly en: string;
  readonly cy: string;
}

/** The languages every label and sentence of the process exists in. */
export type Language = keyof Words;
