import 'reflect-metadata';
import { systemClock } from '#libs/kernel';
import { runProgram } from './program.js';

const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };
process.exitCode = await runProgram(process.argv.slice(2), streams, { env: process.env, clock: systemClock });
