declare global {
  interface Window {
    /** What was overheard since the page began to load. */
    overheard?: { errors: string[]; fonts: string[] };
  }
}

/** Runs in the page before anything else does: remembers what goes wrong there, and which fonts the canvas is given. */
export function listen(): void {
  const errors: string[] = [];
  const fonts: string[] = [];
  window.overheard = { errors, fonts };
  const { error } = console;
  console.error = (...words: unknown[]) => {
    errors.push(words.map(String).join(' '));
    error.apply(console, words);
  };
  const onError = (event: Event) => {
    // A script that fails has a message, a file that does not load has an address.
    const { message } = event as ErrorEvent;
    const { src, href } = event.target as HTMLScriptElement & HTMLLinkElement;
    errors.push(message ?? `${src ?? href} did not load`);
  };
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    errors.push(`${violatedDirective} forbids ${blockedURI}`);
  });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function send(this: Worker, message, ...rest: never[]) {
    if (message?.type === 'palette') fonts.push(message.palette.font);
    return postMessage.call(this, message, ...rest);
  };
  const Original = Worker;
  window.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('error', ({ message }) => errors.push(`worker: ${message}`));
    }
  };
}
