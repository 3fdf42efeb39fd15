# make demo      install what is missing, build, annotate the sample articles, show what was found
# make test      everything that continuous integration runs
# make install   PREFIX=/usr/local: bin/aspas and share/aspas
# make evaluate  scores on the sample corpus; with DATA=folder of pages/, those pages against floors
# make bench-markup  DATA=folder of pages/: quality and CPU time beside trafilatura

PREFIX ?= /usr/local
SWIFT ?= swift
DATA ?=
CONFIGURATION_FLAGS = -c release
ifeq ($(shell uname -s),Linux)
CONFIGURATION_FLAGS += --static-swift-stdlib -Xlinker -s
endif
RELEASE_BIN = .build/release/aspas
DEBIAN_PACKAGES = libxml2-dev libsqlite3-dev pkg-config

.PHONY: build demo test lint format install deps clean evaluate bench-markup

build: deps
	$(SWIFT) build $(CONFIGURATION_FLAGS) --product aspas

demo: build
	@$(RELEASE_BIN) annotate Corpus/articles -o .build/demo.jsonl
	@echo
	@$(RELEASE_BIN) annotate Corpus/articles/pt/ponte-rio-verde.html --format text
	@echo "In Corpus/articles, this and other pages:"
	@for type in direct indirect mixed; do \
	  echo "  $$(grep -o "\"type\":\"$$type\"" .build/demo.jsonl | wc -l) $$type quotes"; \
	done
	@for type in PER ORG LOC DATE MONEY; do \
	  echo "  $$(grep -o "\"type\":\"$$type\",\"score\"" .build/demo.jsonl | wc -l) $$type mentions"; \
	done
	@echo "  $$(grep -o '"rule":"[^"]*[.]' .build/demo.jsonl | grep -c -E 'structure|promo') pieces removed"
	@echo
	@echo "The $$(wc -l < .build/demo.jsonl) records are in .build/demo.jsonl, one a line. Next:"
	@echo "  $(RELEASE_BIN) annotate YOUR-FOLDER -o corpus.jsonl"
	@echo "  $(RELEASE_BIN) annotate YOUR-FOLDER --format text | less -R"

test: deps lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/aspas/Corpus
	install -m 755 $(RELEASE_BIN) $(DESTDIR)$(PREFIX)/bin/aspas
	cp -R Corpus/lexicons Corpus/models Corpus/schema $(DESTDIR)$(PREFIX)/share/aspas/Corpus/
	cp -R Pipelines $(DESTDIR)$(PREFIX)/share/aspas/

# The C libraries: asked for only when they are missing.
deps:
	@if ! pkg-config --exists libxml-2.0 sqlite3 2>/dev/null; then \
	  if command -v apt-get >/dev/null; then \
	    echo "Installing $(DEBIAN_PACKAGES) with apt-get"; \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -q && \
	    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
	      $(DEBIAN_PACKAGES); \
	  else \
	    echo "Please install libxml2 and SQLite with their headers, and pkg-config, then run make again."; \
	    exit 1; \
	  fi; \
	fi

# DATA=FOLDER also measures on data sets outside the project, where they are there.
evaluate: build
	@for kind in quotes entities sentences; do \
	  echo "$$kind, gold of the sample corpus:"; \
	  $(RELEASE_BIN) evaluate $$kind --gold Corpus/gold; \
	done
	@echo "text, gold of the sample corpus:"; \
	$(RELEASE_BIN) evaluate text --gold Corpus/gold --articles Corpus/articles
	@if [ -n "$(DATA)" ] && [ -f "$(DATA)/../seed/gold.json" ]; then \
	  echo "quotes of the seed article: at least 18 found, 15 with the right name:"; \
	  scores=$$($(RELEASE_BIN) evaluate quotes --gold "$(DATA)/../seed/gold.json"); \
	  echo "$$scores"; \
	  echo "$$scores" | grep -qE '^overlap .*\((1[89]|2[0-9]) right' || exit 1; \
	  echo "$$scores" | grep -qE '^speaker name .*\((1[5-9]|2[0-9]) of' || exit 1; \
	fi
	@if [ -n "$(DATA)" ] && [ -d "$(DATA)/pages" ]; then \
	  echo "a record for each page:"; \
	  pages=$$(ls "$(DATA)"/pages/*/html/* | wc -l); \
	  records=$$($(RELEASE_BIN) annotate "$(DATA)"/pages/*/html --progress never | wc -l); \
	  echo "$$pages pages, $$records records"; [ "$$pages" -eq "$$records" ] || exit 1; \
	  echo "text and metadata of pages, against their floors:"; \
	  python3 Benchmarks/markup/bench.py "$(DATA)" --aspas $(RELEASE_BIN) --check; \
	fi
	@if [ -n "$(DATA)" ]; then \
	  for set in "$(DATA)"/sentences/*-dev.*.jsonl; do \
	    echo "sentences, $$set:"; $(RELEASE_BIN) evaluate sentences --gold "$$set" | tail -n 1; \
	  done; \
	  for set in "$(DATA)"/treebanks/*-dev.conllu; do \
	    echo "tokens, $$set:"; $(RELEASE_BIN) evaluate tokens --gold "$$set"; \
	  done; \
	fi

# Side by side with trafilatura on the same pages: quality and CPU time.
bench-markup: build
	python3 Benchmarks/markup/bench.py "$(DATA)" --aspas $(RELEASE_BIN)

clean:
	rm -rf .build
