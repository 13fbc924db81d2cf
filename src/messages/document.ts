import words from './en/page/document';
import type { MessageOf } from './room';

/** Says in the page's language what the document says by itself: the build has put English there. */
export function translateDocument(page: HTMLElement): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-message]')) {
    const id = element.dataset.message as MessageOf<typeof words>['id'];
    const text = words(id);
    if (element.localName === 'meta') element.setAttribute('content', text);
    else element.textContent = text;
  }
}
