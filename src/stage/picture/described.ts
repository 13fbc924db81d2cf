import words from '../../messages/en/stage/stagePicture';

/** What the stage says, list by list, in the words that it has for screen readers. */
export const stageWords = (stage: HTMLElement): readonly string[] =>
  [...stage.querySelectorAll('.column')].flatMap((column) => {
    const title = textOf(column.querySelector('h3'));
    const nodes = [...column.querySelectorAll('[data-node]')];
    const lines = nodes.map((node) =>
      // Its state stands beside it, for screen readers, and after that what a press would do.
      words('stagePicture.node', {
        name: nameOf(node),
        state: textOf(node.nextElementSibling?.firstChild),
      }),
    );
    const besides = [...column.querySelectorAll('.replica')].map(textOf);
    const isSaid = nodes.some((node) => nameOf(node) === title);
    return [...(isSaid ? [] : [words('stagePicture.list', { title })]), ...lines, ...besides];
  });

const nameOf = (node: Element): string => node.getAttribute('aria-label') ?? '';

const textOf = (node: Node | null | undefined): string => node?.textContent?.trim() ?? '';
