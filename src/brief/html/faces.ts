const ranges: Readonly<Record<string, string>> = {
  arabic: 'U+0600-06FF,U+0750-077F,U+0870-088E,U+FB50-FDFF,U+FE70-FEFC',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212',
};

/** One family over the scripts of the page, so that the browser takes each letter from its own subset. */
export function faces(fonts: Readonly<Record<string, string>>): string {
  return Object.entries(fonts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, data]) => {
      const [script = '', weight = '400'] = stem.split('-');
      const range = ranges[script];
      if (range === undefined || !/^[\w+/=]+$/.test(data)) return '';
      return `@font-face{font-family:Casus;font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}\n`;
    })
    .join('');
}
