// Modules that the build makes: nothing of them is a file.

/** What a scene may contain, from the table in indikator/gambar. */
declare module 'maya:izin' {
  export const tag: Record<string, string[]>;
  export const umum: string[];
  export const nilai: Record<string, string[]>;
}

/** The style sheet of the widget around the scene, and the two palettes. */
declare module 'maya:gaya' {
  export const dasar: string;
  export const terang: string;
  export const gelap: string;
}

/** The style sheet of the scene. It travels with the worker, because no scene is there before the worker is. */
declare module 'maya:adegan' {
  const gaya: string;
  export default gaya;
}

/** wasm_exec.js of the Go toolchain, kept away from the globals of the page. */
declare module 'maya:go' {
  export interface Go {
    importObject: WebAssembly.Imports;
    run(i: WebAssembly.Instance): Promise<void>;
  }
  export function muatGo(dunia: Record<string, unknown>): new () => Go;
}

/** The bundled worker as the text of a classic script that defines apbdesPekerja; empty in the build whose worker is a file. */
declare module 'maya:pekerja' {
  const teks: string;
  export default teks;
}

/** The version of the package and the hash of the core. */
declare const VERSI: string;
declare const SRI_INTI: string;

interface TrustedTypePolicyLike {
  createScriptURL(s: string): string;
}
interface Window {
  trustedTypes?: { createPolicy(nama: string, aturan: object): TrustedTypePolicyLike };
}
