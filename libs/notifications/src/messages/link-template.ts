import type { Language } from '#libs/workflow';

/** Messages that are about no challenge yet: they hold a link and nothing that anybody wrote. */
export const linkTemplateNames = ['draft-saved', 'draft-returned', 'draft-to-confirm', 'sign-in-link', 'invitation'] as const;
export type LinkTemplateName = (typeof linkTemplateNames)[number];

interface LinkMessageText {
  readonly subject: string;
  readonly body: string;
  /** Stands above the link. */
  readonly open: string;
  readonly closing: string;
}

/** A link message in both languages, and where its link leads. */
export interface LinkTemplate {
  readonly words: Readonly<Record<Language, LinkMessageText>>;
  /** The address below the service's own; undefined when what it needs is missing. */
  readonly address: (link: LinkFacts) => string | undefined;
}

/** What a link is made of. */
export interface LinkFacts {
  /** Opens what the link leads to, for whoever has it. */
  readonly secret: string | null;
  readonly parameters: { readonly draft?: unknown };
}
