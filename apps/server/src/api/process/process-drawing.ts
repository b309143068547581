import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { Injectable } from '@nestjs/common';
import { canonicalJson, sha256Hex } from '#libs/kernel';
import { machineHash, processDot, type Language, type ProcedureSettings } from '#libs/workflow';

const REMEMBERED = 50;

const words: Readonly<Record<Language, { title: (compact: string) => string; description: string }>> = {
  en: {
    title: (compact) => `How a challenge proceeds: ${compact}`,
    description:
      'A drawing of the stages of a challenge and the steps that lead from one to the next. The same process is written out as text beside it and published as data.',
  },
  cy: {
    title: (compact) => `Sut mae her yn mynd rhagddi: ${compact}`,
    description:
      'Llun o gamau her a’r gweithredoedd sy’n arwain o’r naill i’r llall. Mae’r un broses wedi’i hysgrifennu fel testun wrth ei ymyl a’i chyhoeddi fel data.',
  },
};

/** Draws the process of a Compact as SVG. Drawing takes a third of a second, so each drawing is made once. */
@Injectable()
export class ProcessDrawing {
  private readonly drawings = new Map<string, Promise<string>>();

  async svg(procedure: ProcedureSettings, language: Language, compact: string): Promise<string> {
    const key = sha256Hex(canonicalJson({ machineHash, procedure, language, compact }));
    let drawing = this.drawings.get(key);
    if (!drawing) {
      if (this.drawings.size >= REMEMBERED) this.drawings.clear();
      drawing = draw(processDot(language, procedure)).then((svg) => accessible(svg, language, compact));
      this.drawings.set(key, drawing);
      drawing.catch(() => this.drawings.delete(key));
    }
    return drawing;
  }
}

async function draw(dot: string): Promise<string> {
  const graphviz = await Graphviz.load();
  return graphviz.dot(dot);
}

/** Graphviz names every shape for itself; a reader of the page needs one name and one description for the whole. */
function accessible(svg: string, language: Language, compact: string): string {
  const { title, description } = words[language];
  const drawing = svg
    .slice(svg.indexOf('<svg'))
    .replaceAll(/<title>[^<]*<\/title>\s*/g, '')
    .replaceAll(/<!--[\s\S]*?-->\s*/g, '');
  const named = `<svg role="img" lang="${language}" aria-labelledby="process-title process-description"`;
  const told = `<title id="process-title">${escaped(title(compact))}</title>\n<desc id="process-description">${escaped(description)}</desc>\n`;
  return drawing.replace('<svg', named).replace(/(<svg[^>]*>)\s*/, `$1\n${told}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
