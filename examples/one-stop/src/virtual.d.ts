declare module '*?url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: an asset has a default export
  export default url;
}

declare module 'virtual:intake' {
  const intake: import('@yunform/core').Intake;
  // biome-ignore lint/style/noDefaultExport: a JSON module has a default export
  export default intake;
}
