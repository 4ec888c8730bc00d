#!/bin/sh
# Builds TinyGo from source on Debian 12, for the release build of the core:
#
#	sh wasm/alat/bangun-tinygo.sh FOLDER
#	go -C wasm/alat run . -tinygo FOLDER/bin/tinygo
#
# As root it installs the packages it needs. A second run with the same folder and version does nothing, so FOLDER is what a CI
# keeps. The source is the Go module, which the checksum database vouches for; it comes without TinyGo's submodules, and none is
# needed: what is left of C comes from Debian, and the flasher of microcontrollers is left out.
set -eu

VERSI=v0.42.0
LLVM=19
PAKET="llvm-$LLVM-dev libclang-$LLVM-dev clang-$LLVM lld-$LLVM wasi-libc libclang-rt-$LLVM-dev-wasm32"

tujuan=${1:?folder}
cap="$VERSI llvm$LLVM $(go env GOVERSION)"

# The packages are needed to compile with TinyGo too, so they are looked for every time.
# shellcheck disable=SC2086
if ! dpkg -s $PAKET >/dev/null 2>&1; then
	if [ "$(id -u)" != 0 ]; then
		echo "bangun-tinygo: needs the packages $PAKET" >&2
		exit 1
	fi
	apt-get update -qq
	apt-get install -y -qq --no-install-recommends $PAKET
fi

if [ "$(cat "$tujuan/.versi" 2>/dev/null)" = "$cap" ]; then
	exit 0
fi
sumber=$(cd / && GOFLAGS=-mod=mod go mod download -json "github.com/tinygo-org/tinygo@$VERSI" | sed -n 's/^\t"Dir": "\(.*\)",*$/\1/p')
test -n "$sumber"
rm -rf "$tujuan"
mkdir -p "$tujuan"
cp -R "$sumber/." "$tujuan"
chmod -R u+w "$tujuan"
mkdir -p "$tujuan/src/net" # a submodule that the compiler lists, and the core does not import

pengganti="$tujuan/pengganti/espflasher"
mkdir -p "$pengganti/pkg/espflasher"
printf 'module tinygo.org/x/espflasher\n\ngo 1.25.0\n' >"$pengganti/go.mod"
cat >"$pengganti/pkg/espflasher/espflasher.go" <<'GO'
// Package espflasher stands in for the flasher of microcontrollers.
package espflasher

import (
	"errors"
	"io"
)

type StdoutLogger struct{ W io.Writer }

type Options struct {
	Compress  bool
	Logger    *StdoutLogger
	ResetMode int
}

const ResetUSBJTAG = 1

func DefaultOptions() *Options { return &Options{} }

type Flasher struct{}

func New(string, *Options) (*Flasher, error) { return nil, errors.New("espflasher: left out") }

func (*Flasher) Close() error                                    { return nil }
func (*Flasher) ChipName() string                                { return "" }
func (*Flasher) EraseFlash(func(int, int)) error                 { return nil }
func (*Flasher) FlashImage([]byte, uint32, func(int, int)) error { return nil }
func (*Flasher) Reset()                                          {}
GO

cd "$tujuan"
go mod edit -replace tinygo.org/x/espflasher=./pengganti/espflasher
CGO_ENABLED=1 GOFLAGS=-mod=mod go build -trimpath -tags "llvm$LLVM" -o bin/tinygo .
TINYGOROOT=. bin/tinygo version
echo "$cap" >.versi
