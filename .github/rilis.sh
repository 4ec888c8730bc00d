#!/bin/sh
# Builds everything a release holds into a folder:
#
#	sh .github/rilis.sh 1.2.3 FOLDER [TINYGO]
#
# The tools for five systems, the npm package, the files of the widget, what each is made of (SBOM, CycloneDX) and SHA256SUMS. TINYGO is the compiler made by
# wasm/alat/bangun-tinygo.sh; without it Go compiles the core, which is then twice the size. The same commit and compilers give the
# same bytes. Needs Go, git, tar, zip and npm.
set -eu

versi=${1:?version without v}
tujuan=${2:?folder}
tinygo=${3:-}

cd "$(dirname "$0")/.."
mkdir -p "$tujuan"
tujuan=$(cd "$tujuan" && pwd)
kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH CGO_ENABLED=0 TZ=UTC

ALAT="periksa rekap baliho naskah"
for sasaran in linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64; do
	os=${sasaran%/*} arsitektur=${sasaran#*/}
	nama=dasbor-$versi-$os-$arsitektur
	akhiran=
	[ "$os" = windows ] && akhiran=.exe
	mkdir -p "$kerja/$nama"
	for alat in $ALAT; do
		GOOS=$os GOARCH=$arsitektur go build -trimpath -buildvcs=false -ldflags '-s -w -buildid=' -o "$kerja/$nama/$alat$akhiran" "./examples/$alat"
	done
	cp LICENSE README.md README.id.md "$kerja/$nama/"
	find "$kerja/$nama" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
	if [ "$os" = windows ]; then
		(cd "$kerja" && zip -q -X -r "$tujuan/$nama.zip" "$nama")
	else
		tar -C "$kerja" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "$nama" | gzip -n -9 >"$tujuan/$nama.tar.gz"
	fi
done

go -C wasm/alat run . -tinygo "$tinygo" -versi "$versi" -keluar "$kerja/dist"
(cd "$kerja/dist/npm" && npm pack --silent --pack-destination "$tujuan" >/dev/null)
rm -rf "$kerja/dist/npm"
mv "$kerja/dist" "$kerja/dasbor-apbdes-$versi"
find "$kerja/dasbor-apbdes-$versi" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
tar -C "$kerja" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "dasbor-apbdes-$versi" |
	gzip -n -9 >"$tujuan/dasbor-apbdes-$versi-situs.tar.gz"

# What it is made of: the modules that an importer of the library builds, and those inside the core of the widget.
GOBIN=$kerja/alat GOFLAGS=-trimpath go install github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0
"$kerja/alat/cyclonedx-gomod" mod -json -licenses -std -noserial -notimestamp -type library -output "$tujuan/dasbor-$versi.cdx.json" .
GOOS=js GOARCH=wasm "$kerja/alat/cyclonedx-gomod" app -json -licenses -std -noserial -notimestamp -main wasm -output "$tujuan/dasbor-apbdes-$versi.cdx.json" .

(cd "$tujuan" && rm -f SHA256SUMS && sha256sum -- * >"$kerja/SHA256SUMS" && mv "$kerja/SHA256SUMS" SHA256SUMS && cat SHA256SUMS)
