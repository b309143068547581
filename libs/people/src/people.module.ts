import { Module } from '@nestjs/common';
import { RecognisePersonUseCase } from './sign-in/recognise-person.use-case.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { SignInUseCase } from './sign-in/sign-in.use-case.js';
import { SignOutUseCase } from './sign-in/sign-out.use-case.js';

const useCases = [RecognisePersonUseCase, SignInUseCase, SignOutUseCase];

/** People, organisations and what joins them. Needs UnitOfWork and CLOCK from the program that it is part of. */
@Module({ providers: [SignInThrottle, ...useCases], exports: useCases })
export class PeopleModule {}
