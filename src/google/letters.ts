/**
 * Mails are decided and written by our own code: no service of Google is asked. It stands in the second
 * script, and is loaded when somebody is written to.
 */
import type { LettersPort } from '../app/ports';

declare const require: (name: '../documents/letters') => LettersPort;

export const letters: LettersPort = {
  due: (facts) => require('../documents/letters').due(facts),
  coming: (facts) => require('../documents/letters').coming(facts),
  pressed: (facts, press) => require('../documents/letters').pressed(facts, press),
  again: (facts, mailId) => require('../documents/letters').again(facts, mailId),
  letter: (mail, frame) => require('../documents/letters').letter(mail, frame),
};
