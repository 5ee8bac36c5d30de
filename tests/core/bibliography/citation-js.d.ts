/** The part of citation-js that the tests read files back with; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      readonly chain: (
        data: string,
        options: { readonly forceType?: string; readonly generateGraph?: boolean },
      ) => unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
