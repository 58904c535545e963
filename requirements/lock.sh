#!/usr/bin/env bash
# Writes run.txt, extras.txt, dev.txt and bench.txt: versions and hashes, no addresses. Needs uv and Python >= 3.11.
set -euo pipefail
cd "$(dirname "$0")/.."
options=(--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate)
# The build backend is part of both: soat itself is installed without an isolated, unpinned build.
echo hatchling | uv pip compile "${options[@]}" pyproject.toml - -o requirements/run.txt
echo hatchling | uv pip compile "${options[@]}" pyproject.toml - --all-extras --constraint requirements/run.txt -o requirements/extras.txt
uv pip compile "${options[@]}" pyproject.toml --group dev --constraint requirements/extras.txt -o requirements/dev.txt
echo hatchling | uv pip compile "${options[@]}" pyproject.toml - --group bench --constraint requirements/run.txt -o requirements/bench.txt
