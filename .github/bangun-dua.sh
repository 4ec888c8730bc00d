#!/bin/sh
# Builds the widget twice from the committed sources, in two folders of different depth with caches of their own, and compares every
# file by SHA-256:
#
#	sh .github/bangun-dua.sh [TINYGO]
#
# First with Go as the compiler of the core, then with the TinyGo made by wasm/alat/bangun-tinygo.sh if it is named. The modules are
# fetched anew for the second build, so it needs the module proxy. DASBOR_TETAP=1 keeps the folders.
set -eu

tinygo=${1:-}
[ -z "$tinygo" ] || tinygo=$(cd "$(dirname "$tinygo")" && pwd)/$(basename "$tinygo")
cd "$(dirname "$0")/.."
kerja=$(mktemp -d)
[ -n "${DASBOR_TETAP:-}" ] || trap 'chmod -R u+w "$kerja"; rm -rf "$kerja"' EXIT

# bangun FOLDER RESULT COMPILER: one build.
bangun() {
	mkdir -p "$1/sumber" "$1/gocache" "$1/xdg"
	[ -e "$1/sumber/go.mod" ] || git archive HEAD | tar -xf - -C "$1/sumber"
	GOCACHE=$1/gocache XDG_CACHE_HOME=$1/xdg GOMODCACHE=${4:-$(go env GOMODCACHE)} \
		go -C "$1/sumber/wasm/alat" run . -tinygo "$3" -versi 9.9.9 -keluar "$1/$2" >"$1/$2.log" 2>&1 || { cat "$1/$2.log"; return 1; }
	(cd "$1/$2" && find . -type f ! -name .sidik -exec sha256sum {} + | sort -k2) >"$1/$2.sha256"
}

gagal=0
satu=$kerja/a
dua=$kerja/folder-lain/yang/lebih/dalam
for kompilator in go tinygo; do
	jalur=
	if [ $kompilator = tinygo ]; then
		[ -n "$tinygo" ] || { echo "TinyGo TIDAK DIPERIKSA: no compiler was named"; continue; }
		jalur=$tinygo
	fi
	mulai=$(date +%s)
	bangun "$satu" $kompilator "$jalur"
	bangun "$dua" $kompilator "$jalur" "$dua/gomodcache"
	if diff "$satu/$kompilator.sha256" "$dua/$kompilator.sha256"; then
		echo "$kompilator: $(wc -l <"$satu/$kompilator.sha256") files are the same; inti.wasm $(sed -n 's, \./inti\.wasm$,,p' "$satu/$kompilator.sha256"), $(($(date +%s) - mulai)) s"
	else
		echo "$kompilator: two builds differ" >&2
		gagal=1
	fi
done
exit $gagal
