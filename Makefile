# Every check of the repository. `make uji` needs only Go; the others say what they need.
# Written for GNU make 3.81 and up with a POSIX shell (on Windows: the one that comes with Git).

GO ?= go
# Extra flags for go test, e.g. UJI='-race -count=1'.
UJI ?=
# Fuzzing time of each target.
WAKTU ?= 30s
# Running time of each benchmark, or a count such as 1x.
ULANG ?= 1s

GOLANGCI = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.12.2
LINT     = GOTOOLCHAIN=local $(GO) run

# Every module: the library and each folder with a go.mod of its own.
CARI  = find . \( -name .git -o -name node_modules -o -name testdata -o -name dist \) -prune -o
MODUL = $(shell $(CARI) -name go.mod -print | sed 's,/go\.mod$$,,' | sort)

# Packages that reach the browser.
BUKAN_WASM = (/apbdes/bentuk|/apbdes/tulis/xlsx|/indikator/evaluasi|/examples)(/|$$)
PAKET_WASM = $$($(GO) list ./... | grep -Ev '$(BUKAN_WASM)')

# Packages whose tests can rewrite their expected files.
EMAS = $$(grep -rlE --include='*_test.go' '"perbarui"' . | sed 's,/[^/]*$$,,' | sort -u)

# setiap runs a command in every module, to the end, and fails if any of them failed. A nested module may ask for a newer Go than
# the library does (examples/beam); with an older one it is named and left out.
define setiap
@kode=0; for m in $(MODUL); do \
	if (cd "$$m" && $(GO) list -m) 2>&1 | grep 'requires go >='; then echo "== $$m: SKIPPED, needs a newer Go"; continue; fi; \
	echo "== $$m: $(1)"; (cd "$$m" && $(1)) || kode=1; done; exit $$kode
endef

.PHONY: bantuan uji uji-balapan uji-wasm vet lint rapi format bangkit fuzz bangku bangku-nasional bangku-sepuluh uji-lantai uji-terbaru uji-mesin vet-lain bangun-dua rendam rujukan mutasi periksa

bantuan: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed 's/:.*## /	/'

uji: ## test every module
	$(call setiap,$(GO) test $(UJI) ./...)

# The detector slows tests tenfold, so it watches the packages of the library in which goroutines meet, without the longest tests.
BALAPAN = $$(grep -rlE --include='*.go' '^[[:space:]]*go (func|[a-z])|sync\.|t\.Parallel\(' apbdes layanan indikator examples | sed 's,/[^/]*$$,,; s,^,./,' | sort -u | \
	while read -r d; do (cd $$d && [ "$$($(GO) list -m)" = github.com/dasbor-desa/dasbor ]) && echo $$d; done)

uji-balapan: ## test the packages with goroutines under the race detector (needs cgo)
	$(GO) test -race -short -count=1 $(BALAPAN)

# argv and environment of a js/wasm program must fit in 8 KiB together, so only what is needed is handed on.
uji-wasm: ## test the library as js/wasm under node
	@env -i PATH="$$PATH" HOME="$$HOME" DASBOR_KORPUS="$$DASBOR_KORPUS" GOOS=js GOARCH=wasm \
		GOROOT="$$($(GO) env GOROOT)" GOPATH="$$($(GO) env GOPATH)" GOCACHE="$$($(GO) env GOCACHE)" \
		GOFLAGS="$$($(GO) env GOFLAGS)" GOPROXY="$$($(GO) env GOPROXY)" GOTOOLCHAIN="$$($(GO) env GOTOOLCHAIN)" \
		$(GO) test $(UJI) -exec "$$($(GO) env GOROOT)/lib/wasm/go_js_wasm_exec" $(PAKET_WASM)

vet: ## go vet, natively, for the browser, and where an int has 32 bits as in the release build of the core
	$(call setiap,$(GO) vet ./...)
	@GOOS=js GOARCH=wasm $(GO) vet $(PAKET_WASM)
	@GOOS=linux GOARCH=386 CGO_ENABLED=0 $(GO) vet $(PAKET_WASM)

lint: ## golangci-lint, built from source at the pinned version
	$(call setiap,$(LINT) $(GOLANGCI) run ./...)
	@if [ -d wasm ]; then echo "== wasm, as js/wasm"; $(LINT) -exec "env GOOS=js GOARCH=wasm" $(GOLANGCI) run ./wasm/...; fi

rapi: ## formatting and go.mod are tidy
	@berkas=$$(gofmt -l .) && if [ -n "$$berkas" ]; then echo "gofmt would change:"; echo "$$berkas"; exit 1; fi
	$(call setiap,$(GO) mod tidy -diff && $(GO) mod verify)

format: ## gofmt -w
	@gofmt -l -w .

bangkit: ## go generate, then the expected files of tests that have -perbarui
	$(call setiap,$(GO) generate ./...)
	@kode=0; for d in $(EMAS); do echo "== $$d: -perbarui"; (cd "$$d" && $(GO) test -count=1 . -args -perbarui) || kode=1; done; exit $$kode

# The targets as ./folder:name.
SASARAN ?= $$(grep -rHoE --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' . | sed 's,/[^/]*:func ,:,')

# The go command sometimes reports its own stop at the end of -fuzztime as "context deadline exceeded"
# (golang/go#75804, mended in Go 1.27); with no failing input written that is not a finding. Go makes each new input smaller for up to a
# minute, in which a slow target tries nothing new: 1x leaves that out.
fuzz: ## fuzz every target, or SASARAN, for WAKTU each (WAKTU=10m)
	@kode=0; log=$$(mktemp); for t in $(SASARAN); do \
		echo "== $$t"; \
		(cd "$${t%%:*}" && $(GO) test -run '^$$' -fuzz "^$${t##*:}\$$" -fuzztime $(WAKTU) -fuzzminimizetime 1x . 2>&1) | tee "$$log"; \
		grep -q '^ok' "$$log" && ! grep -q 'no fuzz tests to fuzz' "$$log" && continue; \
		grep -q 'Failing input written' "$$log" || ! grep -q 'context deadline exceeded' "$$log" || continue; \
		kode=1; \
	done; rm -f "$$log"; exit $$kode

bangku: ## run every benchmark for ULANG each (ULANG=1x)
	$(call setiap,$(GO) test -run '^$$' -bench . -benchmem -benchtime $(ULANG) ./...)

# Where the national file (700 MB) and the npm package of DuckDB go; used again by the next run.
BANGKU ?= $${TMPDIR:-/tmp}/dasbor-bangku
# How often every program runs.
PUTARAN ?= 3

bangku-nasional: ## measure a national file against DuckDB, mawk and encoding/csv, and write BENCH.md (about 1 GB in BANGKU; npm for DuckDB)
	$(GO) run ./examples/bangku -folder "$(BANGKU)" -ulang $(PUTARAN) -tulis BENCH.md

bangku-sepuluh: ## the same with ten years of the nation in one file (8 GB more in BANGKU): time and peak memory
	$(GO) run ./examples/bangku -folder "$(BANGKU)" -tahun 10 -tulis BENCH.md

uji-lantai: ## test the library with the oldest Go that is promised
	GOTOOLCHAIN=go1.25.0 $(GO) test $(UJI) ./...

uji-terbaru: ## test the library with the newest Go that was tried
	GOTOOLCHAIN=go1.27.4 $(GO) test $(UJI) ./...

# arm64, s390x, wasip1 or windows.
MESIN ?= arm64

uji-mesin: ## test the library as on another machine, MESIN (qemu-user-static; wazero for wasip1; Wine for windows)
	sh .github/mesin.sh $(MESIN)

vet-lain: ## compile the library and its tests for Windows and macOS
	GOOS=windows $(GO) vet ./...
	GOOS=darwin GOARCH=arm64 $(GO) vet ./...

bangun-dua: ## build the widget in two folders with caches of their own and compare the bytes (DASBOR_TINYGO: the release build)
	sh .github/bangun-dua.sh $(DASBOR_TINYGO)

rendam: ## soak the service for 30 minutes
	DASBOR_SOAK=30m $(GO) test -count=1 -timeout 60m -run TestRendam -v ./examples/server-http

# How many random documents.
RUJUKAN ?= 1000000

rujukan: ## compare RUJUKAN random documents, boards and aggregates with the plain second computation
	DASBOR_RUJUKAN=$(RUJUKAN) GOGC=800 $(GO) test -count=1 -timeout 24h -v -run 'TestSejuta|TestDatar|TestPapan|TestAgregat' ./indikator/internal/rujukan

# Packages whose lines are changed one at a time.
PAKET ?= ./apbdes/rupiah,./apbdes,./apbdes/bagan

mutasi: ## mutation testing of PAKET: at least 85 % killed, every survivor explained
	$(GO) -C apbdes/internal/mutasi run . -paket $(PAKET) $(ARGUMEN)

periksa: rapi vet lint uji uji-wasm ## everything that must pass before a change is proposed
