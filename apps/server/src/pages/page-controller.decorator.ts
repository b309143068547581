import { applyDecorators, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../http/public.decorator.js';
import type { Path } from './path.js';

/** A controller of pages. They are no part of the description of the API. */
export function PageController(): ClassDecorator {
  return applyDecorators(Controller(), ApiExcludeController());
}

const shown = new Set<string>();

/** Whether a page is there at the address, so that nothing leads to one that is not. */
export function isShown(at: Path): boolean {
  return shown.has(at.path);
}

/** Shows the page at an address; whether it needs a sign-in follows from the address. */
export function ShowAt(at: Path): MethodDecorator {
  shown.add(at.path);
  return applyDecorators(Get(at.path), ...(at.isPublic ? [Public()] : []));
}

/** Takes the form that is sent to an address. */
export function TakeAt(at: Path): MethodDecorator {
  return applyDecorators(Post(at.path), HttpCode(200), ...(at.isPublic ? [Public()] : []));
}

/** Shows a page to people who signed in and to whoever holds a key of their own; the page itself asks nobody else in. */
export function ShowToHolderAt(at: Path): MethodDecorator {
  shown.add(at.path);
  return applyDecorators(Get(at.path), Public());
}

/** Takes a form from the same people. */
export function TakeFromHolderAt(at: Path): MethodDecorator {
  return applyDecorators(Post(at.path), HttpCode(200), Public());
}
