/** A distribution as a bar of shaded runs; exactly one run of a part has text. */
import { BorderStyle, ShadingType, type TextRun } from 'docx';
import { run } from './paper';

function shaded(text: string, fill: string, color: string, frame: number): TextRun {
  return run(text, {
    points: 9,
    font: 'gothic',
    color,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    ...(frame > 0 ? { border: { style: BorderStyle.SINGLE, size: frame, color: '000000' } } : {}),
  });
}

export function bar(): readonly TextRun[] {
  return [
    run('{#分布}', { points: 9, font: 'gothic' }),
    shaded('{濃い}', '404040', 'FFFFFF', 0),
    shaded('{中間}', 'A6A6A6', '000000', 0),
    shaded('{淡い}', 'D9D9D9', '000000', 0),
    shaded('{白}', 'FFFFFF', '000000', 12),
    shaded('{枠外}', 'F2F2F2', '000000', 4),
    run('{/分布}', { points: 9, font: 'gothic' }),
  ];
}
