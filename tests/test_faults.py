"""A short run of `bench/faults.py`: kills at random moments of all sorts of work, and damaged files."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
KILLS, DAMAGES = 20, 40


def test_nothing_is_lost_and_nothing_is_wrong_in_silence() -> None:
    """Every kill leaves all that was acknowledged, once; every damage is harmless, or told in a line."""
    command = [sys.executable, "-m", "bench.faults", str(KILLS), str(DAMAGES)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    met = [int(count) for count in re.findall(r"(\d+) met the work", run.stdout)]
    assert sum(met) >= KILLS
    assert run.stdout.count(" 0 wrong") == len(met)
    assert re.search(r"damage: .*\d+ refused", run.stdout)
