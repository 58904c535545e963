#!/usr/bin/env bash
# Prints docs/commands.md from the program's own help, so that the two cannot differ.
set -euo pipefail
export COLUMNS=100 SOAT_LANG=en
soat=${SOAT:-.venv/bin/soat}
echo "# Every command"
echo
echo "Written by \`docs/commands.sh\` from the program's own help; a test compares the two."
commands=$("$(dirname "$soat")/python" -c "from tui.cli import COMMANDS; print(*COMMANDS)")
for command in "" $commands; do
    printf '\n## soat %s\n\n```text\n' "$command" | sed 's/ $//'
    # shellcheck disable=SC2086
    "$soat" $command --help
    echo '```'
done
