# One virtual environment, made from the pinned and hashed requirements; uv makes it when there is one.
PYTHON ?= python3
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null)

# Gold beyond the sample documents: TEXTS:GOLD pairs of folders. By default what lies beside the checkout, if anything does.
GOLD ?= $(foreach set,seeds corpus,$(if $(wildcard ../shared/gold/$(set)),../shared/$(set):../shared/gold/$(set)))

.PHONY: demo test extras check score score-accept calibrate reliability bench picture messages lock clean

demo: .venv/.run
	$(BIN)/soat demo

test: .venv/.dev
	$(BIN)/pytest

# Every extra of pyproject.toml: what reads web pages, Word, PDF, mail and the rest, and what writes Excel or Parquet.
extras: .venv/.extras

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Gains and losses since the committed scores; fails when the sample documents' scores have fallen.
score: .venv/.run
	@$(BIN)/python bench/gains.py seeds:seeds/gold $(GOLD)

score-accept: .venv/.run
	@$(BIN)/python bench/gains.py --accept seeds:seeds/gold $(GOLD)

# How the confidences that are given prove on gold.
reliability: .venv/.run
	@$(BIN)/python bench/calibrate.py seeds:seeds/gold $(GOLD)

# Fits them anew; UNSEEN="TEXTS:GOLD ..." are pages that the rules were not written on: they say how many to expect right.
calibrate: .venv/.run
	@$(BIN)/python bench/calibrate.py --write seeds:seeds/gold $(GOLD) $(foreach set,$(UNSEEN),--unseen $(set))

# Takes half a minute; TEXTS="FOLDER ..." measures with other texts than the sample documents.
bench: .venv/.bench
	@$(BIN)/python bench/speed.py $(TEXTS)

picture: .venv/.dev
	$(BIN)/python bench/picture.py docs/review.svg

# Takes new messages of the source up into tui/locale and compiles it; tells what is still to be translated.
messages: .venv/.dev
	@$(BIN)/python bench/messages.py

# Needs uv: writes the pinned requirements anew from pyproject.toml.
lock:
	bash requirements/lock.sh

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.run: requirements/run.txt pyproject.toml
	$(call install,run)

.venv/.extras: requirements/extras.txt pyproject.toml
	$(call install,extras)
	touch .venv/.run

.venv/.dev: requirements/dev.txt pyproject.toml
	$(call install,dev)
	touch .venv/.run

.venv/.bench: requirements/bench.txt pyproject.toml
	$(call install,bench)
	touch .venv/.run

define install
	@$(if $(UV),true,$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "soat needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")')
	$(if $(UV),$(UV) venv --quiet --allow-existing --python '>=3.11' .venv,$(PYTHON) -m venv .venv)
	$(if $(UV),$(UV) pip install --quiet --python .venv --require-hashes,$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes) -r requirements/$(1).txt
	$(if $(UV),$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation,$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation) --editable .
	touch $@
endef
