/** Errors of Node and of the system under it, told by their code: class and text differ by place and time. */

export interface SystemError {
  readonly code: string;
  readonly message: string;
  /** Did the system refuse, and not Node? */
  readonly isOfSystem: boolean;
}

/** @returns null for everything else that can be thrown */
export function systemErrorOf(thrown: unknown): SystemError | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  if (!('code' in thrown) || !('message' in thrown)) return null;
  const { code, message } = thrown;
  if (typeof code !== 'string' || typeof message !== 'string') return null;
  return { code, message, isOfSystem: 'syscall' in thrown };
}
