# Everything here sets itself up: it needs Python 3.11 or later, git and make.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
JOBS   ?= auto
ARGS   ?=
SINCE  ?= HEAD~1
SECONDS ?= 120

CODE       := planner db exchange jobs tui cli
CATALOGUES := $(wildcard planner/language/locale/*/LC_MESSAGES/*.po)
COMPILED   := $(CATALOGUES:.po=.mo)

# The program is run and measured with its bytecode, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install run test lint check mutate monkey bench shots messages months wheel lock

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP) $(COMPILED) ## make .venv with the locked packages and the program, editable

run: install ## open the program; make run ARGS="--lang fr"
	@$(BIN)/escalier $(ARGS)

test: install ## run the tests; make test ARGS="tests/planner -k date"
	$(BIN)/pytest -n $(JOBS) --dist worksteal $(ARGS)

lint: install ## check style, types and imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy $(CODE) $(wildcard tests bench mutation) hatch_build.py messages.py months.py $(wildcard docs/*.py)
	$(BIN)/lint-imports --no-cache

check: lint test ## lint and test: what a change must pass

mutate: install ## say which changes of the code no test sees; make mutate SINCE=main~5 SECONDS=120
	$(BIN)/python -m mutation --since $(SINCE) --seconds $(SECONDS) $(ARGS)

monkey: install ## press random keys in two windows; make monkey SECONDS=600 ARGS="--seed 7 --lang fr"
	$(BIN)/python -m tests.monkey --seconds $(SECONDS) $(ARGS)

bench: install ## measure speed and memory, as ratios against the floor
	$(BIN)/python -m bench $(ARGS)

shots: install ## take the pictures of the README again
	$(BIN)/python docs/pictures.py $(ARGS)

messages: install ## bring the French catalogue up to date with the source
	$(BIN)/python messages.py update

months: install ## write the names of months in many languages again
	$(BIN)/python months.py

wheel: install ## build the wheel into dist/
	$(BIN)/hatchling build -t wheel

lock: ## choose the packages again within pyproject.toml's bounds
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet 'uv>=0.9'
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate \
		pyproject.toml --extra dev -o requirements.lock

$(STAMP): pyproject.toml requirements.lock hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Escalier needs Python 3.11 or later; say which with: make PYTHON=python3.12 ...")'
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip check
	@touch $@

%.mo: %.po $(STAMP)
	@$(BIN)/python messages.py compile
	@touch $@
