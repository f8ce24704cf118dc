import { XMLSerializer } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { type Element, parseXml, rootOf } from '../../src/packages/xml.ts';
import { readText } from '../../src/powerpoint/text/paragraphs.ts';
import { setBodyText, spliceText } from '../../src/powerpoint/text/splice.ts';

const body = (paragraphs: string): Element =>
  rootOf(
    parseXml(
      `<p:txBody xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${paragraphs}</p:txBody>`,
    ),
  );
const inner = (element: Element) =>
  Array.from(element.childNodes)
    .map((node) => new XMLSerializer().serializeToString(node).replace(/ xmlns:\w+="[^"]*"/g, ''))
    .join('');

const bold = '<a:rPr b="1"/>';
const red = '<a:rPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr>';
const run = (text: string, look = '') => `<a:r>${look}<a:t>${text}</a:t></a:r>`;

describe('setting text', () => {
  test('as a whole keeps the look of the first run and the paragraph format', () => {
    const text = body(`<a:p><a:pPr algn="ctr"/>${run('Old', bold)}${run(' words', red)}</a:p>`);
    setBodyText(text, 'New');
    expect(inner(text)).toBe(`<a:p><a:pPr algn="ctr"/>${run('New', bold)}</a:p>`);
  });

  test('begins a paragraph at each line end and breaks lines at a vertical tab', () => {
    const text = body(`<a:p><a:pPr lvl="1"/>${run('Old', bold)}</a:p>`);
    setBodyText(text, 'a\nb\rc\vd');
    const paragraph = (content: string) => `<a:p><a:pPr lvl="1"/>${content}</a:p>`;
    const broken = `${run('c', bold)}<a:br>${bold}</a:br>${run('d', bold)}`;
    expect(inner(text)).toBe(paragraph(run('a', bold)) + paragraph(run('b', bold)) + paragraph(broken));
    expect(readText(text)).toBe('a\nb\nc\vd');
  });

  test('to nothing and back keeps the look', () => {
    const text = body(`<a:p>${run('Old', bold)}</a:p>`);
    setBodyText(text, '');
    expect(inner(text)).toBe('<a:p><a:endParaRPr b="1"/></a:p>');
    setBodyText(text, 'New');
    expect(inner(text)).toBe(`<a:p>${run('New', bold)}<a:endParaRPr b="1"/></a:p>`);
  });

  test('drops what XML cannot hold', () => {
    const text = body('<a:p/>');
    setBodyText(text, 'a\u0001b<&>');
    expect(readText(text)).toBe('ab<&>');
  });
});

describe('replacing a stretch of text', () => {
  test('leaves the runs around it as they are', () => {
    const text = body(`<a:p>${run('Hello ')}${run('bold', bold)}${run(' world', red)}</a:p>`);
    spliceText(text, 6, 4, 'brave');
    expect(inner(text)).toBe(`<a:p>${run('Hello ')}${run('brave', bold)}${run(' world', red)}</a:p>`);
  });

  test('cuts a run only where it must', () => {
    const text = body(`<a:p>${run('one two three', bold)}</a:p>`);
    spliceText(text, 4, 3, '2');
    expect(inner(text)).toBe(`<a:p>${run('one 2 three', bold)}</a:p>`);
  });

  test('over a paragraph end joins the paragraphs', () => {
    const text = body(`<a:p>${run('first')}</a:p><a:p><a:pPr algn="r"/>${run('second', bold)}</a:p>`);
    spliceText(text, 3, 6, '-');
    expect(readText(text)).toBe('fir-ond');
    expect(inner(text)).toBe(`<a:p>${run('fir-')}${run('ond', bold)}</a:p>`);
  });

  test('inserts without taking anything away, in the look of what stands before', () => {
    const text = body(`<a:p>${run('ab', bold)}${run('cd')}</a:p>`);
    spliceText(text, 2, 0, 'X');
    expect(inner(text)).toBe(`<a:p>${run('abX', bold)}${run('cd')}</a:p>`);
  });

  test('splits a paragraph in its middle', () => {
    const text = body(`<a:p><a:pPr lvl="1"/>${run('ab', bold)}${run('cd')}</a:p>`);
    spliceText(text, 3, 0, '\n');
    expect(inner(text)).toBe(
      `<a:p><a:pPr lvl="1"/>${run('ab', bold)}${run('c')}</a:p><a:p><a:pPr lvl="1"/>${run('d')}</a:p>`,
    );
  });

  test('keeps a field that is not cut, and makes text of one that is', () => {
    const field = '<a:fld id="{1}" type="slidenum"><a:t>12</a:t></a:fld>';
    const text = body(`<a:p>${run('Page ')}${field}${run('!')}</a:p>`);
    spliceText(text, 0, 4, 'Sheet');
    expect(inner(text)).toBe(`<a:p>${run('Sheet ')}${field}${run('!')}</a:p>`);
    spliceText(text, 7, 1, '3');
    expect(inner(text)).toBe(`<a:p>${run('Sheet 13!')}</a:p>`);
  });

  test('does to the text what it does to a string, wherever it is cut', () => {
    const make = () => body(`<a:p>${run('ab', bold)}<a:br/>${run('c')}</a:p><a:p/><a:p>${run('de', red)}</a:p>`);
    const whole = readText(make());
    for (let start = 0; start <= whole.length; start++) {
      for (let count = 0; start + count <= whole.length; count++) {
        for (const inserted of ['', 'x', 'x\ny', '\v', '\n']) {
          const text = make();
          spliceText(text, start, count, inserted);
          expect(readText(text)).toBe(whole.slice(0, start) + inserted + whole.slice(start + count));
        }
      }
    }
  });
});
