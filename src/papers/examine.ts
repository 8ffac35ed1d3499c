/** A template before it is stored: its tags, and whether the papers that it has can be filled. */
import { templateFaults, type Nearest, type TemplateExamined } from '../documents/checkTemplate';
import { exampleContent, type ExampleOf } from '../documents/examples';
import type { PackContent, PackTags } from '../documents/tagTree';
import type { NotADocx } from '../wording/notADocx';
import { isTemplateText, readTemplate } from './templateText';
import { trialFailure } from './trial';

/** @param template in base64, whatever it is */
export function examinedTemplate(
  template: string,
  tags: PackTags,
  nearest: Nearest,
  exampleOf: ExampleOf,
): TemplateExamined | NotADocx {
  const read = readTemplate(template);
  if (!isTemplateText(read)) return read;
  const faults = templateFaults(read, tags, [], nearest);
  const known = Object.keys(tags.papers);
  const papers = read.papers.filter((paper) => known.includes(paper));
  const examined = { papers, lacking: known.filter((paper) => !papers.includes(paper)) };
  if (faults.length > 0) return { ...examined, faults };
  const failures = (['full', 'bare'] as const).flatMap((kind) => {
    const content = inPapers(exampleContent(tags, exampleOf, kind), papers);
    return trialFailure(template, content) ?? [];
  });
  return {
    ...examined,
    faults: failures.slice(0, 1).map((original) => ({ kind: 'unfillable', original })),
  };
}

function inPapers({ common, papers }: PackContent, names: readonly string[]): PackContent {
  return { common, papers: papers.filter(({ name }) => names.includes(name)) };
}
