/** Markdown files are bundled as their text (esbuild's `text` loader). */
declare module '*.md' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: esbuild's text loader gives the text as the default export.
  export default text;
}
