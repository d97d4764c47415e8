/** Name of a zone: DMA, Normal, HighMem and the others that architectures have. */
export const ZONE = /[A-Z][A-Za-z0-9]*/;
