import { pageReference } from '../../src/domain/page-reference.ts';

describe('what a person knows of a page', () => {
  it.each([
    ['https://example.atlassian.net/wiki/spaces/PT/pages/98305/Post+mortems', { pageId: '98305' }],
    ['https://example.atlassian.net/wiki/spaces/PT/pages/98305?focusedCommentId=1', { pageId: '98305' }],
    [' 98305 ', { pageId: '98305' }],
    ['Post mortems', { title: 'Post mortems' }],
    ['2026', { pageId: '2026' }],
    [
      'https://example.atlassian.net/wiki/spaces/PT/overview',
      { title: 'https://example.atlassian.net/wiki/spaces/PT/overview' },
    ],
  ])('%s', (text, reference) => expect(pageReference(text)).toEqual(reference));
});
