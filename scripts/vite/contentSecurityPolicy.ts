import type { Plugin } from 'vite';

/** The page talks to nobody and runs nothing but its own files. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Adds the policy to the built page. The development server needs inline scripts, so not there. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'stateside:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const blocked = findBlocked(html);
        if (blocked.length > 0) {
          throw new Error(`The content security policy would block: ${blocked.join(', ')}`);
        }
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: directives.join('; ') };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** What a browser would refuse without a word, so that the build says it aloud. */
export function findBlocked(html: string): string[] {
  const tags = html.replace(/<!--.*?-->/gs, '').match(/<[a-z][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      /^<style\b/i.test(tag) ||
      /\sstyle\s*=/i.test(tag) ||
      /\son[a-z]+\s*=/i.test(tag) ||
      (/^<script\b/i.test(tag) && !/\ssrc\s*=/i.test(tag) && !isDataBlock(tag)),
  );
}

function isDataBlock(scriptTag: string): boolean {
  return /\stype\s*=\s*["']application\/(ld\+)?json["']/i.test(scriptTag);
}
