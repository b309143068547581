import { DomainError, isStorableText, type FieldProblem } from '#libs/kernel';
import { fieldPath } from './field-path.js';

const deepest = 40;
const notStorable = 'contains characters that cannot be stored, such as a control character';

/**
 * Every text in a parsed body that could not be stored as written. Works through a list, not by recursion: the depth is the sender's.
 * @throws DomainError malformed-request for nesting that no form of ours has, and for names that could reach a prototype
 */
export function findTextProblems(body: unknown): FieldProblem[] {
  const errors: FieldProblem[] = [];
  const left: { value: unknown; path: string; depth: number }[] = [{ value: body, path: '', depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string') {
      if (!isStorableText(value)) errors.push({ field: path, code: 'notStorable', message: notStorable });
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= deepest) throw new DomainError('malformed-request');
      for (const [name, inner] of Object.entries(value)) {
        // Validation looks fields up in plain objects: it would know `constructor`, and let it pass.
        if (name in Object.prototype || !isStorableText(name)) throw new DomainError('malformed-request');
        left.push({ value: inner, path: fieldPath(path, Array.isArray(value) ? Number(name) : name), depth: depth + 1 });
      }
    }
  }
  return errors.reverse();
}
