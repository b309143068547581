import { describe, expect, it } from '@jest/globals';
import { processDefinition, processProblemCodes, validateProcess } from '#libs/workflow';
import { graphMutants } from './graph-mutants.js';
import { copyOf } from './mutant.js';
import { nameMutants } from './name-mutants.js';
import { transitionMutants } from './transition-mutants.js';
import { wordMutants } from './word-mutants.js';

const mutants = [...nameMutants, ...graphMutants, ...wordMutants, ...transitionMutants];

describe('the validator of the process', () => {
  it('accepts the process that runs', () => {
    expect(validateProcess()).toEqual([]);
    expect(validateProcess(copyOf(processDefinition))).toEqual([]);
  });

  it.each(mutants)('rejects $name: $expected', ({ expected, where, breakIt }) => {
    const definition = copyOf(processDefinition);
    breakIt(definition);
    const problems = validateProcess(definition);
    expect(problems).toContainEqual({ code: expected, where: where ?? expect.any(String) });
  });

  it('has a mutant for every reason', () => {
    const reasons = new Set(mutants.map(({ expected }) => expected));
    expect(processProblemCodes.filter((code) => !reasons.has(code))).toEqual([]);
  });
});
