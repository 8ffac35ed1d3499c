/**
 * google.script.run as far as panels use it, as a script of the page: calls go to `hostRuns`, which the
 * page is given, and are answered later; the panel closes by `hostCloses`, where it is given.
 */
export function scriptRunner(functionNames: readonly string[]): string {
  return `
    const runner = (succeed, fail) => ({
      withSuccessHandler: (handler) => runner(handler, fail),
      withFailureHandler: (handler) => runner(succeed, handler),
      ...Object.fromEntries(${JSON.stringify(functionNames)}.map((name) => [
        name,
        (json) => { hostRuns(name, json).then(succeed, fail); },
      ])),
    });
    const close = () => { if (window.hostCloses) hostCloses(); };
    window.google = { script: { run: runner(() => {}, () => {}), host: { close } } };
  `;
}
