export interface PostMortemTemplate {
  readonly templateId: string;
  readonly name: string;
  /** Confluence storage format; its placeholders are variables, or `{{sev-key}}` in any text. */
  readonly body: string;
  /** Where people read and edit it. */
  readonly url: string;
}

/** The templates of the wiki space, which the team edits there. */
export interface PostMortemTemplates {
  read(templateId: string): Promise<PostMortemTemplate | undefined>;
  find(name: string): Promise<PostMortemTemplate | undefined>;
  create(
    template: Pick<PostMortemTemplate, 'name' | 'body'> & { readonly description: string },
  ): Promise<PostMortemTemplate>;
}
