#!/usr/bin/env bash
# Prints docs/commands.md from the program's own help, so that the two cannot differ.
set -euo pipefail
export COLUMNS=100
soat=${SOAT:-.venv/bin/soat}
echo "# Every command"
echo
echo "Written by \`docs/commands.sh\` from the program's own help; a test compares the two."
for command in "" extract review export decide stats verify demo; do
    printf '\n## soat %s\n\n```text\n' "$command" | sed 's/ $//'
    # shellcheck disable=SC2086
    "$soat" $command --help
    echo '```'
done
