/**
 * Damage in the words of whoever reads the workbook; the same value becomes the sentence that people
 * read, so its shape stands beside the sentences.
 */
export type { Damage, DamageCause, DamagePlace, DamageReach } from '../../wording/damageCause';
