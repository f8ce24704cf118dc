// Children in the order of the schema (ECMA-376 part 1, annex A), for those parents that we add children to.

export const presentationOrder = [
  'sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz', 'smartTags',
  'embeddedFontLst', 'custShowLst', 'photoAlbum', 'custDataLst', 'kinsoku', 'defaultTextStyle', 'modifyVerifier', 'extLst',
] as const; // prettier-ignore
export const commonSlideDataOrder = ['bg', 'spTree', 'custDataLst', 'controls', 'extLst'] as const;
export const nonVisualOrder = ['ph', 'audioCd', 'wavAudioFile', 'audioFile', 'videoFile', 'quickTimeFile', 'custDataLst', 'extLst'] as const; // prettier-ignore
export const customerDataOrder = ['custData', 'tags'] as const;
export const shapeOrder = ['nvSpPr', 'spPr', 'style', 'txBody', 'extLst'] as const;
export const fills = ['noFill', 'solidFill', 'gradFill', 'blipFill', 'pattFill', 'grpFill'] as const;
export const shapePropertiesOrder = ['xfrm', 'custGeom', 'prstGeom', ...fills, 'ln', 'effectLst', 'effectDag', 'scene3d', 'sp3d', 'extLst'] as const; // prettier-ignore
export const lineOrder = [...fills, 'prstDash', 'custDash', 'round', 'bevel', 'miter', 'headEnd', 'tailEnd', 'extLst'] as const; // prettier-ignore
export const transformOrder = ['off', 'ext', 'chOff', 'chExt'] as const;
export const runPropertiesOrder = [
  'ln', ...fills, 'effectLst', 'effectDag', 'highlight', 'uLnTx', 'uLn', 'uFillTx', 'uFill', 'latin', 'ea', 'cs', 'sym',
  'hlinkClick', 'hlinkMouseOver', 'rtl', 'extLst',
] as const; // prettier-ignore
export const cellPropertiesOrder = ['lnL', 'lnR', 'lnT', 'lnB', 'lnTlToBr', 'lnBlToTr', 'cell3D', ...fills, 'headers', 'extLst'] as const; // prettier-ignore
