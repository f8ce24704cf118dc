import { child, elements } from '../../packages/xml.ts';
import type { PartContext } from '../context.ts';
import { placeholderOf } from '../shapes/placeholders.ts';
import { readText } from '../text/paragraphs.ts';

/** What the notes page of a slide says; empty where there is none. */
export function notesText({ file, partName, paragraphBreak }: PartContext): string {
  const notes = file.relationships(partName).target('notesSlide');
  if (notes === undefined || !file.has(notes)) return '';
  const body = elements(child(file.xml(notes).root, 'cSld', 'spTree'), 'sp').find(
    (shape) => placeholderOf(shape)?.getAttribute('type') === 'body',
  );
  return readText(child(body, 'txBody'), paragraphBreak);
}
