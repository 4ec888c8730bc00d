#!/bin/sh
# Runs the tests of the library for another machine on this one:
#
#	sh .github/mesin.sh arm64 | s390x | wasip1 | windows
#
# arm64 and s390x (big-endian) run under qemu-user (Debian: qemu-user-static), wasip1 under wazero, which is built from its module, windows
# under Wine 10 or newer, with the examples and without the tests of the repository itself, which call go. The expected files are the same
# for all of them.
set -eu

cd "$(dirname "$0")/.."
PAKET="./apbdes/... ./layanan/... ./indikator/... ./wasm/inti/..."
export CGO_ENABLED=0
case ${1:?machine} in
arm64) GOARCH=arm64 go test -short -count=1 -timeout 50m -exec qemu-aarch64-static $PAKET ;;
s390x) GOARCH=s390x go test -short -count=1 -timeout 50m -exec qemu-s390x-static $PAKET ;;
wasip1)
	alat=$(mktemp -d)
	trap 'rm -rf "$alat"' EXIT
	GOBIN=$alat go install github.com/tetratelabs/wazero/cmd/wazero@v1.12.0
	PATH=$alat:$PATH GOWASIRUNTIME=wazero GOOS=wasip1 GOARCH=wasm \
		go test -short -count=1 -timeout 50m -exec "$(go env GOROOT)/lib/wasm/go_wasip1_wasm_exec" $PAKET
	;;
windows) GOOS=windows go test -short -count=1 -timeout 50m -exec "env WINEDEBUG=-all wine" $(go list $PAKET ./examples/... | grep -v internal/arsitektur) ;;
*) echo "mesin: arm64, s390x, wasip1 or windows" >&2; exit 2 ;;
esac
