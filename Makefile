# Startbaan's build. It lists no source by name: a .c file under src/ is part of the program, a page,
# subcommand or job is known by the name of its file.
#
#   make            build/startbaan (hardened, optimised)
#   make asan       the program and the unit tests under AddressSanitizer and UBSan   build/asan/
#   make tsan       the same under ThreadSanitizer                                    build/tsan/
#   make coverage   the same with branch counters (gcovr reads them)                  build/coverage/
#   make unit       builds and runs the unit tests (asan; UNIT=datum for one; VARIANT=tsan for another)
#   make catalogus  build/catalogus/*.html and pictures of them: every component, checked in a browser
#   make fuzz       replays test/fuzz/corpus under asan; make fuzzers: to look for new inputs
#   make tools      build/tools/check, which ./check rules runs
#   make bench      the programs that bench/run measures with                         build/bench/
#   make format     lays out the C as .clang-format says
#   make golden     writes test/golden anew: rights, routes, API, guards of the database
#   make clean

VARIANT ?= release
O := build/$(VARIANT)
GEN := build/gen
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:

# ---- flags ----

CC := $(if $(filter fuzz,$(VARIANT)),clang,gcc)
WARNINGS := -Wall -Wextra -Wconversion -Wswitch-enum -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla -Wformat=2 -Wimplicit-fallthrough -Wtrampolines -Wbidi-chars=any \
	-Werror
SQLITE := node_modules/better-sqlite3/deps/sqlite3
CPPFLAGS := -D_GNU_SOURCE -Isrc -isystem $(SQLITE) -isystem /usr/include/postgresql
HARDENING := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-clash-protection \
	-fstack-protector-strong -fcf-protection=full -ftrivial-auto-var-init=zero \
	-fno-delete-null-pointer-checks -fno-strict-overflow -fno-strict-aliasing
LIBS := -lmicrohttpd -lpq -lsodium -lunistring -ljansson -lcsv -lzip -lexpat -lz -ldeflate -lcmark -lcurl -lical -lm

CFLAGS_release := -O2 $(HARDENING) -fPIE
# Under a sanitizer gcc follows paths that are not there; release keeps these warnings.
QUIET := -Wno-format-truncation -Wno-format-overflow -Wno-stringop-overflow -Wno-array-bounds \
	-Wno-maybe-uninitialized -Wno-clobbered
CFLAGS_asan := $(QUIET) -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all -fPIC
CFLAGS_tsan := $(QUIET) -g1 -O1 -fno-omit-frame-pointer -fsanitize=thread -fPIC
CFLAGS_coverage := $(QUIET) -g1 -O0 --coverage -fPIC
CFLAGS_fuzz := $(QUIET) -O1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined \
	-fno-sanitize-recover=all -w -fPIC
LDFLAGS_fuzz := -fsanitize=fuzzer,address,undefined
LDFLAGS_release := -pie -Wl,-z,nodlopen,-z,noexecstack,-z,relro,-z,now,-z,pack-relative-relocs
LDFLAGS_asan := -fsanitize=address,undefined
LDFLAGS_tsan := -fsanitize=thread
LDFLAGS_coverage := --coverage

CFLAGS := -std=c17 -g $(WARNINGS) $(CFLAGS_$(VARIANT)) -ffile-prefix-map=$(CURDIR)=. -pthread
LDFLAGS := $(LDFLAGS_$(VARIANT)) -pthread -Wl,--as-needed
COMPILE = $(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# ---- what there is ----

find = $(shell test -d $(1) && find $(1) -name '$(2)' | LC_ALL=C sort)
SOURCES := $(call find,src,*.c)
MAIN := $(filter src/main.c,$(SOURCES))
LISTS := $(GEN)/pages.c $(GEN)/cmds.c $(GEN)/jobs.c $(GEN)/assets.c $(GEN)/vocabulaire.c $(GEN)/handleiding.c $(GEN)/kennisbank.c \
	$(GEN)/bouwstenen.c \
	$(if $(wildcard src/db/migrate.h),$(GEN)/migrations.c)
# SQLite first: it takes as long as half of the rest, which another core compiles meanwhile.
OBJECTS := $(O)/sqlite3.o $(patsubst src/%.c,$(O)/src/%.o,$(filter-out src/main.c,$(SOURCES))) \
	$(LISTS:build/%.c=$(O)/%.o)
PROGRAM := $(if $(MAIN),$(if $(filter release,$(VARIANT)),build/startbaan,$(O)/startbaan))
UNITS := $(call find,test/unit,test_*.c)
HELPERS := $(filter-out $(UNITS),$(call find,test/unit,*.c))
# domain and view have one thread, which cannot race. The promises in SQL (schema) are asked by one thread at a time, and a
# demo or a generated region (cmd) takes more than five minutes under ThreadSanitizer: both over the writer that the tests
# of db, gate, store and toegang race already.
ALONE := test/unit/cmd/% test/unit/domain/% test/unit/schema/% test/unit/view/%
TESTS := $(filter-out $(if $(filter tsan,$(VARIANT)),$(ALONE)),$(UNITS))
# Of which branches are counted, in ./check coverage: their own tests must take them, not those of what stands above them.
COUNTED := $(foreach f,domain toegang gate,test/unit/$(f)/%) test/unit/store/test_tabel_leerlingen.c
TESTS := $(if $(filter coverage,$(VARIANT)),$(filter $(COUNTED),$(TESTS)),$(TESTS))
TEST_PROGRAMS := $(filter %$(UNIT),$(TESTS:%.c=$(O)/%))

.PHONY: fuzz fuzzers fuzz-programs
.PHONY: all asan tsan coverage unit unit-programs tools clean FORCE catalogus
all: $(OBJECTS) $(PROGRAM)
asan tsan coverage:
	@$(MAKE) --no-print-directory VARIANT=$@ all unit-programs
clean:
	rm -rf build
FORCE:

build/startbaan $(O)/startbaan: $(OBJECTS) $(O)/src/main.o
	@echo "link $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(O)/src/%.o: src/%.c Makefile | node_modules/.package-lock.json
	@mkdir -p $(@D)
	@echo "cc   $<"
	@$(COMPILE)

$(O)/gen/%.o: $(GEN)/%.c Makefile
	@mkdir -p $(@D)
	@$(COMPILE)

# ---- what comes from npm: SQLite's amalgamation, and the parts of the pages ----

node_modules/.package-lock.json: package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# SQLite is not ours to warn about. Only asan and tsan look inside it; what is only tested is compiled quickly, for
# under a sanitizer -O2 takes three times as long as -O1.
SQLITE_OPTIONS := $(shell sed 's/\#.*//' src/db/sqlite_options.txt 2>/dev/null)
$(O)/sqlite3.o: node_modules/.package-lock.json $(wildcard src/db/sqlite_options.txt)
	@mkdir -p $(@D)
	@echo "cc   sqlite3.c"
	@$(CC) -std=gnu17 -w -g1 $(if $(filter release,$(VARIANT)),-O2,-O1) \
		$(filter -f% -U% -D%,$(filter-out -ftrivial-auto-var-init=zero -fsanitize=%undefined --coverage,$(CFLAGS))) \
		$(if $(filter asan fuzz,$(VARIANT)),-fsanitize=address) $(SQLITE_OPTIONS) \
		-c -o $@ $(SQLITE)/sqlite3.c

# ---- what is made from the names of files ----

LIST = @mkdir -p $(@D); \
	sh tools/lists.sh $(1) $(2) >$@.$$$$ && { cmp -s $@.$$$$ $@ && rm $@.$$$$ || mv $@.$$$$ $@; }
$(GEN)/pages.c: FORCE
	$(call LIST,page,src/page)
$(GEN)/cmds.c: FORCE
	$(call LIST,cmd,src/cmd)
$(GEN)/jobs.c: FORCE
	$(call LIST,job,src/job)
$(GEN)/migrations.c: FORCE
	$(call LIST,migration,src/schema)

$(GEN)/bouwstenen.c: tools/bouwstenen.mjs package.json package-lock.json node_modules/.package-lock.json
	@mkdir -p $(@D)
	@node tools/bouwstenen.mjs $@

$(GEN)/vocabulaire.c: VOCABULAIRE.tsv tools/vocabulaire.awk
	@mkdir -p $(@D)
	@awk -f tools/vocabulaire.awk VOCABULAIRE.tsv >$@

HANDLEIDING := $(call find,docs/handleiding,*.md)
$(GEN)/handleiding.c: $(HANDLEIDING) docs/handleiding tools/handleiding.awk
	@mkdir -p $(@D)
	@awk -f tools/handleiding.awk $(HANDLEIDING) >$@

KENNISBANK := $(call find,docs/kennisbank,*.md)
$(GEN)/kennisbank.c: $(KENNISBANK) docs/kennisbank tools/kennisbank.awk
	@mkdir -p $(@D)
	@awk -f tools/kennisbank.awk $(KENNISBANK) >$@

WEB := $(call find,web,*)
$(GEN)/assets.c: tools/assets.mjs tools/lettertype.mjs tools/purge.mjs $(WEB) $(call find,src/view,ui*.c) node_modules/.package-lock.json
	@mkdir -p $(@D)
	@node tools/assets.mjs $@ $(GEN)/web

# ---- tests: every file one program, against the whole system as a library ----

$(O)/libstartbaan.so: $(OBJECTS) $(HELPERS:%.c=$(O)/%.o)
	@$(CC) $(CFLAGS) $(LDFLAGS) -shared -o $@ $^ $(LIBS)

# The program on top of that library: so tools/mutatie.mjs can put a changed file before it.
$(O)/startbaan-shared: $(O)/src/main.o $(O)/libstartbaan.so
	@$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--allow-shlib-undefined -o $@ $< -L$(O) -lstartbaan \
		-Wl,-rpath,$(CURDIR)/$(O) -lcmocka $(LIBS)

$(O)/test/%.o: test/%.c Makefile | node_modules/.package-lock.json
	@mkdir -p $(@D)
	@echo "cc   $<"
	@$(CC) -Itest $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(TEST_PROGRAMS): %: %.o $(O)/libstartbaan.so
	@$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--allow-shlib-undefined -o $@ $< -L$(O) -lstartbaan \
		-Wl,-rpath,$(CURDIR)/$(O) -lcmocka -lxlsxwriter -lgnutls $(LIBS)

unit-programs: $(TEST_PROGRAMS)
ifeq ($(VARIANT),release)
unit:
	@$(MAKE) --no-print-directory VARIANT=asan unit
else
unit: unit-programs
	@sh tools/unit.sh $(O) $(TEST_PROGRAMS)
endif

# ---- any bytes: test/fuzz/fuzz.h tells how ----

FUZZERS := $(patsubst %.c,$(O)/%,$(call find,test/fuzz,fuzz_*.c))
FUZZ_PARTS := $(O)/test/fuzz/fuzz.o $(if $(filter fuzz,$(VARIANT)),,$(O)/test/fuzz/replay.o)
$(FUZZERS): %: %.o $(FUZZ_PARTS) $(OBJECTS)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

fuzz-programs: $(FUZZERS)
fuzzers:
	@$(MAKE) --no-print-directory VARIANT=fuzz fuzz-programs
ifeq ($(VARIANT),release)
fuzz:
	@$(MAKE) --no-print-directory VARIANT=asan fuzz
else
fuzz: fuzz-programs
	@sh tools/fuzz.sh $(FUZZERS)
endif

# ---- what other tools read in the sources; each file once per change of itself or of a header ----

HEADERS := $(call find,src,*.[h]) $(call find,src,*.def)
SOURCE_FLAGS := -std=c17 $(CPPFLAGS)
.PHONY: tidy analyze headers format
format:
	@find src test tools bench -name '*.[ch]' ! -path 'test/tools/*' 2>/dev/null | xargs clang-format -i
# Clang's analyzer gives up on a function after so many states. A third of its own measure: it still finds what it found,
# in less than half of the time, which went to the pages with the longest chains of conditions.
DEPTH := -Xclang -analyzer-config -Xclang max-nodes=75000
tidy: $(SOURCES:%.c=build/tidy/%.ok)
build/tidy/%.ok: %.c $(HEADERS) .clang-tidy | node_modules/.package-lock.json
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(SOURCE_FLAGS) $(DEPTH) 2>/dev/null
	@touch $@
# gcc 12 takes a struct returned in a register for never set (domain/keten.c, tot): left to the sanitizers.
analyze: $(SOURCES:%.c=build/analyze/%.ok)
build/analyze/%.ok: %.c $(HEADERS) | node_modules/.package-lock.json
	@mkdir -p $(@D)
	@$(CC) $(SOURCE_FLAGS) -O1 -fanalyzer -Wno-analyzer-use-of-uninitialized-value \
		-Wno-analyzer-malloc-leak -Werror -c -o /dev/null $<
	@touch $@
headers: $(patsubst %,build/headers/%.ok,$(filter %.h,$(HEADERS)))
build/headers/%.ok: % $(HEADERS) | node_modules/.package-lock.json
	@mkdir -p $(@D)
	@$(CC) $(SOURCE_FLAGS) $(WARNINGS) -fsyntax-only -include $< -x c /dev/null
	@touch $@

# ---- the catalogue of components: pages with all of view/ui.h, checked in a browser ----

CATALOGUS := $(filter $(O)/src/base/% $(O)/src/db/column.o $(O)/src/view/% $(O)/gen/assets.o $(O)/gen/handleiding.o,$(OBJECTS))
build/catalogus/maak: $(O)/test/catalogus/catalogus.o $(CATALOGUS)
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
catalogus: build/catalogus/maak
	@build/catalogus/maak build/catalogus
	@node test/catalogus/catalogus.mjs

# ---- what was agreed: ./check golden compares ----

.PHONY: golden
golden: build/startbaan
	@STARTBAAN_GOLDEN=write STARTBAAN_TEST_BINARY=build/startbaan node --test test/golden/golden.test.mjs

# ---- tools ----

TOOL_FLAGS := -D_GNU_SOURCE -std=c17 -g -O1 $(WARNINGS)
tools: build/tools/check
build/tools/check: $(call find,tools/check,*.[ch]) Makefile
	@mkdir -p $(@D)
	@$(CC) $(TOOL_FLAGS) -o $@ $(filter %.c,$^)

# ---- bench: what it measures with. The ideal has our SQLite, with full-text search ----

BENCH := $(patsubst bench/%.c,build/bench/%,$(call find,bench,*.c))
.PHONY: bench
bench: $(BENCH)
build/bench/sqlite3.o: node_modules/.package-lock.json $(wildcard src/db/sqlite_options.txt)
	@mkdir -p $(@D)
	@$(CC) -std=gnu17 -w -O2 $(SQLITE_OPTIONS) -DSQLITE_ENABLE_FTS5 -c -o $@ $(SQLITE)/sqlite3.c
$(BENCH): build/bench/%: bench/%.c build/bench/sqlite3.o Makefile
	@echo "cc   $<"
	@$(CC) -D_GNU_SOURCE -std=c17 -g -O2 $(WARNINGS) -isystem $(SQLITE) -pthread -Wl,--as-needed \
		-o $@ $< build/bench/sqlite3.o -lmicrohttpd -lm

-include $(patsubst %.c,$(O)/%.d,$(SOURCES) $(TESTS) $(HELPERS)) $(LISTS:build/%.c=$(O)/%.d)
