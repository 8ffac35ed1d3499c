/**
 * Reads an .xlsx while everything else waits.
 *
 * The workbook library answers later, a run of the bundle wants its answer now: so another thread
 * reads, and this one sleeps until it is done.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Workbook } from 'hucre';

/** Longer takes no file that Drive would convert. */
const PATIENCE = 60_000;

/** A thread knows no module's place, so it is told where the library is. */
const READER = `
const { workerData } = require('node:worker_threads');
const { library, bytes, port, done } = workerData;
import(library)
  .then(({ readXlsx }) => readXlsx(bytes, { readStyles: true }))
  .then(
    (workbook) => port.postMessage({ workbook }),
    (error) => port.postMessage({ complaint: String(error) }),
  )
  .finally(() => {
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  });
`;

/** The built host is a module, the tests are not. */
const here = typeof __filename === 'undefined' ? import.meta.url : __filename;

/** @throws Error with the reader's complaint where the bytes are no .xlsx */
export function readXlsxNow(bytes: Uint8Array): Workbook {
  const library = pathToFileURL(createRequire(here).resolve('hucre')).href;
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(READER, {
    eval: true,
    workerData: { library, bytes, port: port2, done },
    transferList: [port2],
  });
  Atomics.wait(done, 0, 0, PATIENCE);
  const answer = receiveMessageOnPort(port1)?.message as Answer | undefined;
  port1.close();
  thread.unref();
  if (answer?.workbook !== undefined) return answer.workbook;
  throw new Error(answer?.complaint ?? `The .xlsx was not read within ${String(PATIENCE)} ms.`);
}

interface Answer {
  readonly workbook?: Workbook;
  readonly complaint?: string;
}
