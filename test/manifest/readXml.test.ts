import { readXml, XmlError } from '../support/manifest/xmlReader';

test('elements keep their order, attributes, text and line, with names resolved', () => {
  const root = readXml('<?xml version="1.0"?>\n<!-- a -->\n<a xmlns="urn:one" xmlns:b="urn:two">\n  <b:c d="1 &amp; 2" b:e=\'"\'/>\n  <f>&#x8003;<![CDATA[<评>]]></f>\n</a>\n');
  expect(root).toMatchObject({ name: 'a', namespace: 'urn:one', line: 3, text: '' });
  expect(root.children.map(({ name, namespace, text, line }) => ({ name, namespace, text, line }))).toEqual([
    { name: 'c', namespace: 'urn:two', text: '', line: 4 },
    { name: 'f', namespace: 'urn:one', text: '考<评>', line: 5 },
  ]);
  expect([...(root.children[0]?.attributes ?? [])]).toEqual([
    ['d', '1 & 2'],
    ['b:e', '"'],
  ]);
});

test('a default namespace ends with the element that declares it', () => {
  const root = readXml('<a xmlns="urn:one"><b xmlns="urn:two"><c/></b><d/></a>');
  expect(root.children[0]?.children[0]?.namespace).toBe('urn:two');
  expect(root.children[1]?.namespace).toBe('urn:one');
});

test.each([
  ['nothing', '', /no element/],
  ['an element that is never closed', '<a><b></b>', /<a> of line 1 is never closed/],
  ['tags that cross', '<a><b></a></b>', /<\/b> must come first/],
  ['an end without a start', '<a/></a>', /nothing is open/],
  ['a second root', '<a/><b/>', /second root/],
  ['text after the root', '<a/>b', /outside the root/],
  ['an attribute twice', '<a b="1" b="2"/>', /twice/],
  ['an attribute without a value', '<a b/>', /no value/],
  ['a value without quotation marks', '<a b=1/>', /quotation marks/],
  ['attributes without a space', '<a b="1"c="2"/>', /no space/],
  ['"<" in a value', '<a b="<"/>', /"<" in the value/],
  ['a value that does not end', '<a b="1/>', /does not end/],
  ['a lone "&"', '<a>目标 & 责任</a>', /no entity/],
  ['an entity of HTML', '<a>&nbsp;</a>', /no entity/],
  ['a reference to a forbidden character', '<a>&#0;</a>', /no entity/],
  ['a control character', '<a>\u0001</a>', /does not allow/],
  ['a prefix that is not declared', '<b:a/>', /prefix of b:a/],
  ['an attribute whose prefix is not declared', '<a x:b="1"/>', /prefix of x:b/],
  ['a DOCTYPE', '<!DOCTYPE a><a/>', /DOCTYPE/],
  ['a declaration that is not first', ' <?xml version="1.0"?><a/>', /very first/],
  ['"--" in a comment', '<a><!-- b -- c --></a>', /inside a comment/],
  ['"]]>" in text', '<a>]]></a>', /"\]\]>"/],
  ['a tag that is not finished', '<a ', /attribute name in <a> expected/],
])('%s is refused', (_what, xml, reason) => {
  expect(() => readXml(xml)).toThrow(XmlError);
  expect(() => readXml(xml)).toThrow(reason);
});

test('an error names the line it is in', () => {
  expect(() => readXml('<a>\n<b>\n</a>')).toThrow('line 3: </a> where </b> must come first');
});
