import { TextDecoder as NodeTextDecoder } from 'node:util';
import { decodeText } from '../../src/taskpane/importing/decodeText';

// What every browser has and jsdom has not.
Object.defineProperty(globalThis, 'TextDecoder', { value: NodeTextDecoder, configurable: true });

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

test('UTF-8 is read with and without its mark', () => {
  expect(decodeText(new Uint8Array(Buffer.from('单位,1a', 'utf8')))).toEqual({ text: '单位,1a', encoding: 'utf-8' });
  expect(decodeText(new Uint8Array(Buffer.from('\ufeff单位', 'utf8')))).toEqual({ text: '单位', encoding: 'utf-8' });
});

test('what Chinese Excel saves as plain CSV is read as GB18030', () => {
  expect(decodeText(bytes(0xb5, 0xa5, 0xce, 0xbb))).toEqual({ text: '单位', encoding: 'gb18030' });
});

test('UTF-16 is told by its mark', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x55, 0x53))).toEqual({ text: '单', encoding: 'utf-16le' });
  expect(decodeText(bytes(0xfe, 0xff, 0x53, 0x55))).toEqual({ text: '单', encoding: 'utf-16be' });
});

test('a workbook is no text, old or new', () => {
  expect(decodeText(bytes(0x50, 0x4b, 0x03, 0x04, 0x00))).toBeUndefined();
  expect(decodeText(bytes(0xd0, 0xcf, 0x11, 0xe0))).toBeUndefined();
});

test('bytes of no known encoding are no text', () => {
  expect(decodeText(bytes(0x41, 0xff, 0xff, 0x00))).toBeUndefined();
});
