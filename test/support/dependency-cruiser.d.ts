declare module '*/.dependency-cruiser.mjs' {
  const config: { forbidden: { name: string; comment: string }[] };
  export default config;
}
