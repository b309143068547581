import type { Words } from '#libs/workflow';

type NamesIn<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

/** The values that an address needs; none for one without `:names`. */
export type PathValues<Pattern extends string> = Readonly<Record<NamesIn<Pattern>, string>>;

/** One address of the service. */
export class Path<Pattern extends string = string> {
  constructor(
    /** As the router takes it: `/challenges/:reference`. */
    readonly path: Pattern,
    /** Title of the page; `{names}` are filled by the page. Two pages never have the same. */
    readonly title: Words,
    /** Shown without sign-in. */
    readonly isPublic: boolean,
  ) {}

  /** The address with its values in place. */
  to(...[values]: NamesIn<Pattern> extends never ? [] : [PathValues<Pattern>]): string {
    const given: Readonly<Record<string, string>> = values ?? {};
    return this.path.replaceAll(/:(\w+)/g, (_match, name: string) => {
      const value = given[name];
      if (!value) throw new Error(`The address ${this.path} needs a value for ${name}`);
      return encodeURIComponent(value);
    });
  }
}

/** An address for people who signed in. */
export function privatePath<const Pattern extends string>(path: Pattern, en: string, cy: string): Path<Pattern> {
  return new Path(path, { en, cy }, false);
}

/** An address for everybody. */
export function publicPath<const Pattern extends string>(path: Pattern, en: string, cy: string): Path<Pattern> {
  return new Path(path, { en, cy }, true);
}
