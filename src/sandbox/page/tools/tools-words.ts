type Words = {
  readonly title: string;
  readonly close: string;
  readonly tabs: {
    readonly clock: string;
    readonly traffic: string;
    readonly faults: string;
    readonly workspace: string;
  };
  readonly copyCurl: string;
  readonly copied: string;
  readonly refused: (error: string) => string;
};

export const TOOLS_WORDS: { readonly en: Words; readonly sv: Words } = {
  en: {
    title: 'Behind the scenes',
    close: 'Close',
    tabs: { clock: 'Clock', traffic: 'Traffic', faults: 'Faults', workspace: 'Workspace' },
    copyCurl: 'Copy as curl',
    copied: 'Copied',
    refused: (error) => `The sandbox said no: ${error}`,
  },
  sv: {
    title: 'Bakom kulisserna',
    close: 'Stäng',
    tabs: { clock: 'Klocka', traffic: 'Trafik', faults: 'Störningar', workspace: 'Arbetsyta' },
    copyCurl: 'Kopiera som curl',
    copied: 'Kopierat',
    refused: (error) => `Sandlådan sa nej: ${error}`,
  },
};
