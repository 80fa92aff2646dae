SHELL := bash
.SHELLFLAGS := -o pipefail -c
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
EQUIPPED := $(VENV)/equipped
PIP := $(BIN)/python -m pip install --disable-pip-version-check --no-deps

# What a lock names and nothing else: pip is not asked what a package needs, which may have changed since. A dot for each
# package, so that nobody waits in silence.
LOCKED = printf '%s' '$(1), once: ' && $(PIP) --progress-bar=off --require-hashes --requirement $(2) \
  | while read -r step _; do case "$$step" in Collecting | Requirement) printf .;; Installing) printf ' unpacking';; esac; done && echo

ON_ALL_CORES := --numprocesses=auto --dist=worksteal

COMPILE := .cache/uv/bin/uv pip compile --universal --generate-hashes --no-strip-extras --no-emit-index-url --custom-compile-command 'make lock' --quiet

BILL := $(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --mc-type application --output-reproducible

.DEFAULT_GOAL := help
.PHONY: run offline parity test bench cluster requests thorough forms accessibility lighthouse browser chaos mutate asvs advisories lint format picture states dist image bill lock help

run: $(INSTALLED) ## serve the page on this machine
	@$(BIN)/python -m offline || true
	@CALCULATRICE_PARTS=$${CALCULATRICE_PARTS:-build/offline} $(BIN)/calculatrice serve

offline: $(INSTALLED) ## build what lets browsers calculate by themselves, and the page's files made few, in build/
	@$(BIN)/python -m offline

test: lint ## lint, strict types, every test, coverage
	@$(BIN)/python -m tests.everything

bench: $(EQUIPPED) ## measure, side by side with the peers that can be installed here
	@$(BIN)/python -m benchmarks

lint: $(EQUIPPED) ## style and strict types
	@TIMEFORMAT='lint: %0lR'; time { set -ex; $(BIN)/ruff check; $(BIN)/ruff format --check; $(BIN)/mypy; }

format: $(EQUIPPED) ## put the code into the house's layout
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

cluster: $(EQUIPPED) ## both environments on a real cluster of three nodes, as root, with pods killed at random for five minutes
	CALCULATRICE_TEST_EVERYWHERE=1 CALCULATRICE_TEST_SECONDS_OF_KILLS=300 $(BIN)/pytest tests/kubernetes

requests: $(EQUIPPED) ## ask a server 10,000 requests made up from the description of its API
	CALCULATRICE_TEST_REQUESTS=10000 $(BIN)/pytest tests/api/test_schema.py $(ON_ALL_CORES)

parity: $(EQUIPPED) offline ## ask the engine of browsers all the corpora and random lines in Node, and 2,000 of them in Chromium: byte for byte what CPython says
	PARITY=all CALCULATRICE_TEST_OFFLINE=1 $(BIN)/pytest tests/offline/test_parity.py tests/web/test_parity.py

thorough: $(EQUIPPED) offline ## the tests that "make test" leaves out since they take long
	CALCULATRICE_TEST_OFFLINE=1 $(BIN)/pytest -m thorough $(ON_ALL_CORES)

forms: $(EQUIPPED) ## prove the exact forms of a million random expressions
	FORMS=1000000 $(BIN)/pytest tests/engine/answers/test_normal_view.py tests/engine/numbers/test_normal_zero.py $(ON_ALL_CORES)

accessibility: $(EQUIPPED) ## look at every state of the page in every look with axe
	CALCULATRICE_TEST_EVERYWHERE=1 $(BIN)/pytest tests/web/test_accessibility.py $(ON_ALL_CORES)

lighthouse: $(EQUIPPED) offline ## let Lighthouse judge the page and its catalogue, as a phone and as a desktop, in both languages
	CALCULATRICE_TEST_EVERYWHERE=1 CALCULATRICE_TEST_OFFLINE=1 $(BIN)/pytest tests/web/test_lighthouse.py

browser: $(EQUIPPED) ## try the page in the whole Chromium, with the windows that "make test" leaves out
	CALCULATRICE_TEST_WINDOWS=1 $(BIN)/pytest tests/web $(ON_ALL_CORES)

chaos: $(EQUIPPED) ## let the parts of a whole service fail under load, for MINUTES=10, and count what is lost
	@$(BIN)/python -m tests.chaos $(or $(MINUTES),10)

mutate: $(EQUIPPED) ## put small faults into copies of the engine, and list those that no test notices
	@$(BIN)/python -m tests.mutation

asvs: $(EQUIPPED) ## what OWASP's ASVS asks, item by item, with the tests that show it
	@$(BIN)/python -m tests.security

advisories: $(EQUIPPED) ## fail where an advisory is known for what the locks name (FILE=all.zip: by OSV's file, without a network)
	@$(BIN)/python -m tests.advisories $(FILE)

picture: $(EQUIPPED) ## draw the pictures of the README again
	$(BIN)/python docs/picture/draw.py
	$(BIN)/python docs/picture/page.py
	$(BIN)/python docs/picture/failures.py

states: $(EQUIPPED) ## photograph every state of the page at seven sizes, in both languages, into build/states
	@nice $(BIN)/python -m docs.picture.states

dist: $(EQUIPPED) ## build the wheel in build/, and install it with pip, pipx and uv, and with every Python from 3.11 to 3.14 that is on this machine
	@rm -rf build/dist
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir build/dist .
	CALCULATRICE_TEST_EVERYWHERE=1 $(BIN)/pytest tests/test_distribution.py tests/test_installers.py

image: $(EQUIPPED) offline ## build the image, and list all that is in it, its base too (CycloneDX), in build/
	docker build --tag calculatrice .
	$(MAKE) bill
	$(BIN)/python -m tests.bill build/calculatrice.cdx.json calculatrice

bill: $(EQUIPPED) ## list all that the application stands on (CycloneDX) in build/
	@mkdir -p build
	$(BILL) --output-file build/calculatrice.cdx.json

lock: $(INSTALLED) ## write requirements.lock again, with the newest versions that fit pyproject.toml
	$(PIP) --quiet --upgrade --target .cache/uv uv
	$(COMPILE) --upgrade --output-file requirements.lock pyproject.toml $(patsubst %,--extra %,client serve postgresql redis tracing cloud mcp) --group build
	$(COMPILE) --upgrade --output-file requirements-dev.lock --group dev --constraint requirements.lock

help: ## what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Calculatrice needs Python 3.11 or newer. Name one: make PYTHON=python3.12' >&2; exit 1; }
	@echo 'Setting up $(VENV), which takes a minute and happens once: a Python of its own, then what Calculatrice stands on.'
	@$(PYTHON) -m venv $(VENV)
	@$(call LOCKED,Installing what requirements.lock pins,requirements.lock)
	@$(PIP) --quiet --no-build-isolation --editable .
	@touch $@

$(EQUIPPED): $(INSTALLED) requirements-dev.lock
	@$(call LOCKED,Installing the tools of requirements-dev.lock,requirements-dev.lock)
	@touch $@
