const color = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;
const font = (name: string, face: string) =>
  `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const three = (xml: string) => xml.repeat(3);

/** The theme of a new deck: our own colours, since a theme of Microsoft's is Microsoft's. */
export const blankTheme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements><a:clrScheme name="Plain">' +
  [
    color('dk1', '000000'),
    color('lt1', 'FFFFFF'),
    color('dk2', '44546A'),
    color('lt2', 'E7E6E6'),
    color('accent1', '4472C4'),
    color('accent2', 'ED7D31'),
    color('accent3', 'A5A5A5'),
    color('accent4', 'FFC000'),
    color('accent5', '5B9BD5'),
    color('accent6', '70AD47'),
    color('hlink', '0563C1'),
    color('folHlink', '954F72'),
  ].join('') + // prettier-ignore
  `</a:clrScheme><a:fontScheme name="Plain">${font('majorFont', 'Calibri Light')}${font('minorFont', 'Calibri')}</a:fontScheme>` +
  `<a:fmtScheme name="Plain"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
