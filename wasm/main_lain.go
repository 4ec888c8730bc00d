//go:build !wasm || (!js && !wasip1)

// Command wasm is the core for JavaScript (GOOS=js) and for other hosts of WebAssembly (GOOS=wasip1); it does nothing anywhere
// else. Build everything a page needs, from the folder of the module, with
//
//	go -C wasm/alat run .
//
// which writes the widget with its core to wasm/dist. By hand the core alone is built with
//
//	GOOS=js GOARCH=wasm go build -trimpath -ldflags='-s -w -buildid=' -o dist/inti.wasm ./wasm
package main

import "os"

func main() {
	_, _ = os.Stderr.WriteString("wasm: build this with GOOS=js GOARCH=wasm; go -C wasm/alat run . makes the whole widget\n")
	os.Exit(2)
}
