// Modules that the build makes: nothing of them is a file.

/** What a scene may contain, from the table in indikator/gambar. */
declare module 'maya:izin' {
  /** Tags with their attributes: "name attribute attribute;name". */
  export const html: string, svg: string;
  /** Attributes of every tag. */
  export const umum: string;
  /** Names of attributes, and their pattern or all their values. */
  export const nilai: [nama: string, bentuk: string | string[]][];
}

/** The style sheet of the widget around the scene. Those of scenes and panels come from the core. */
declare module 'maya:gaya' {
  export const dasar: string;
}

/** wasm_exec.js of the Go toolchain, kept away from the globals of the page. */
declare module 'maya:go' {
  export interface Go {
    importObject: WebAssembly.Imports;
    run(i: WebAssembly.Instance): Promise<void>;
    /** Timers that ordinary Go waits for. */
    _scheduledTimeouts?: Map<number, number>;
  }
  export function muatGo(dunia: Record<string, unknown>): new () => Go;
}

/** The bundled worker as the text of a classic script that defines apbdesPekerja; empty in the build whose worker is a file. */
declare module 'maya:pekerja' {
  const teks: string;
  export default teks;
}

/** The version of the package, the hashes of the core as .wasm and .wasm.gz, and its size in bytes without compression. */
declare const VERSI: string;
declare const SRI_INTI: string;
declare const UKURAN_INTI: number;

interface TrustedTypePolicyLike {
  createScriptURL(s: string): string;
}
interface Window {
  trustedTypes?: { createPolicy(nama: string, aturan: object): TrustedTypePolicyLike };
}

/** Reads a file without waiting. Only workers have it. */
declare class FileReaderSync {
  readAsArrayBuffer(b: Blob): ArrayBuffer;
}
