type Palette = {
  /** As it is called where it comes from; the same in every language. */
  name: string
  colours: readonly string[]
}

/**
 * Colours of series, in the order in which they are used. Those "in the manner of" a journal imitate figures that were
 * printed there; no journal prescribes them. Whether one can be told apart by everybody is computed: `isTellableByAll`.
 */
export const figurePalettes = {
  // Okabe and Ito 2008, "Color Universal Design"; yellow stands last, since it is faint on white.
  'okabe-ito': {
    name: 'Okabe–Ito',
    colours: ['#0072B2', '#E69F00', '#009E73', '#D55E00', '#CC79A7', '#56B4E9', '#000000', '#F0E442'],
  },
  // Paul Tol, "Colour Schemes", SRON technical note 09-002, issue 3.2.
  'tol-bright': {
    name: 'Tol bright',
    colours: ['#4477AA', '#EE6677', '#228833', '#CCBB44', '#66CCEE', '#AA3377', '#BBBBBB'],
  },
  'tol-muted': {
    name: 'Tol muted',
    colours: ['#CC6677', '#332288', '#DDCC77', '#117733', '#88CCEE', '#882255', '#44AA99', '#999933', '#AA4499'],
  },
  // Six steps of matplotlib's maps, without the last, which are faint on white.
  viridis: { name: 'viridis', colours: ['#440154', '#414487', '#2A788E', '#22A884', '#7AD151', '#D2E21B'] },
  cividis: { name: 'cividis', colours: ['#00224E', '#35456C', '#666970', '#948E77', '#C8B866', '#F1DA4B'] },
  // Cynthia Brewer, colorbrewer2.org.
  set2: {
    name: 'ColorBrewer Set2',
    colours: ['#66C2A5', '#FC8D62', '#8DA0CB', '#E78AC3', '#A6D854', '#FFD92F', '#E5C494', '#B3B3B3'],
  },
  dark2: {
    name: 'ColorBrewer Dark2',
    colours: ['#1B9E77', '#D95F02', '#7570B3', '#E7298A', '#66A61E', '#E6AB02', '#A6761D', '#666666'],
  },
  // Nan Xiao, ggsci: inspired by figures in Nature Reviews Cancer and in The Lancet Oncology.
  npg: {
    name: 'NPG',
    colours: [
      ...['#E64B35', '#4DBBD5', '#00A087', '#3C5488', '#F39B7F'],
      ...['#8491B4', '#91D1C2', '#DC0000', '#7E6148', '#B09C85'],
    ],
  },
  lancet: {
    name: 'Lancet',
    colours: ['#00468B', '#ED0000', '#42B540', '#0099B4', '#925E9F', '#FDAF91', '#AD002A', '#ADB6B6', '#1B1919'],
  },
  greys: { name: 'Greys', colours: ['#1A1A1A', '#737373', '#B3B3B3', '#4D4D4D', '#949494'] },
} as const satisfies Record<string, Palette>

export type FigurePaletteId = keyof typeof figurePalettes
export const figurePaletteIds = Object.keys(figurePalettes) as [FigurePaletteId, ...FigurePaletteId[]]
