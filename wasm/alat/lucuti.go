package main

import "bytes"

// bagianKhusus is the number of the sections that say nothing to the machine: names of functions, producers, features.
const bagianKhusus = 0

// lucuti takes the custom sections out of a wasm file. The linker of LLVM leaves the names of all functions in, also of a build without
// debug information; compressed they are as large as the smaller half of the readers.
func lucuti(isi []byte) ([]byte, error) {
	bagian, err := bagianWasm(isi)
	if err != nil {
		return nil, err
	}
	var keluar bytes.Buffer
	keluar.Write(isi[:8])
	for _, b := range bagian {
		if b.nomor == bagianKhusus {
			continue
		}
		b.tulis(&keluar)
	}
	return keluar.Bytes(), nil
}
