PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
LOCKED := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: run test bench mutate lint format picture lock help

run: $(INSTALLED) ## calculate, in a terminal
	@$(BIN)/calculatrice repl

test: lint ## lint, strict types, every test, coverage
	$(BIN)/pytest --numprocesses=auto --dist=worksteal --cov

bench: $(INSTALLED) ## measure, side by side with the peers that can be installed here
	@$(BIN)/python -m benchmarks

lint: $(INSTALLED) ## style and strict types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(INSTALLED) ## put the code into the house's layout
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

mutate: $(INSTALLED) ## put small faults into copies of the engine, and list those that no test notices
	@$(BIN)/python -m tests.mutation

picture: $(INSTALLED) ## draw the picture of the README again
	$(BIN)/python docs/picture/draw.py

lock: $(INSTALLED) ## write requirements.lock again, with the newest versions that fit pyproject.toml
	$(LOCKED) --target .cache/uv uv
	.cache/uv/bin/uv pip compile pyproject.toml --group build --group dev --universal --upgrade --generate-hashes \
	  --no-emit-index-url --custom-compile-command 'make lock' --quiet --output-file requirements.lock

help: ## what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Calculatrice needs Python 3.11 or newer. Name one: make PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(LOCKED) --require-hashes --requirement requirements.lock
	@$(LOCKED) --no-build-isolation --no-deps --editable .
	@touch $@
