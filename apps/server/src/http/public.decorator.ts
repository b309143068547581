export { IS_PUBLIC, Public } from '#libs/platform';
