import { applyDecorators, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../http/public.decorator.js';
import type { Path } from './path.js';

/** A controller of pages. They are no part of the description of the API. */
export function PageController(): ClassDecorator {
  return applyDecorators(Controller(), ApiExcludeController());
}

/** Shows the page at an address; whether it needs a sign-in follows from the address. */
export function ShowAt(at: Path): MethodDecorator {
  return applyDecorators(Get(at.path), ...(at.isPublic ? [Public()] : []));
}

/** Takes the form that is sent to an address. */
export function TakeAt(at: Path): MethodDecorator {
  return applyDecorators(Post(at.path), HttpCode(200), ...(at.isPublic ? [Public()] : []));
}
