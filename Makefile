# One virtual environment, made from the pinned and hashed requirements; uv makes it when there is one.
PYTHON ?= python3
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null)

.PHONY: demo test check picture lock clean

demo: .venv/.run
	$(BIN)/soat demo

test: .venv/.dev
	$(BIN)/pytest

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

picture: .venv/.dev
	$(BIN)/python bench/picture.py docs/review.svg

# Needs uv: writes the pinned requirements anew from pyproject.toml.
lock:
	bash requirements/lock.sh

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.run: requirements/run.txt pyproject.toml
	$(call install,run)

.venv/.dev: requirements/dev.txt pyproject.toml
	$(call install,dev)
	touch .venv/.run

define install
	@$(if $(UV),true,$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "soat needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")')
	$(if $(UV),$(UV) venv --quiet --allow-existing --python '>=3.11' .venv,$(PYTHON) -m venv .venv)
	$(if $(UV),$(UV) pip install --quiet --python .venv --require-hashes,$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes) -r requirements/$(1).txt
	$(if $(UV),$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation,$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation) --editable .
	touch $@
endef
