import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Where a route's being public is noted. */
export const IS_PUBLIC = Symbol('public route');

/** Marks a route or a controller that answers without a sign-in. Every other route needs one. */
export function Public(): CustomDecorator<typeof IS_PUBLIC> {
  return SetMetadata(IS_PUBLIC, true);
}
