"""Where things lie: the user's configuration, the sample documents."""

from pathlib import Path

from tui.console import CommandError
from tui.speech import _

_HERE = Path(__file__).parent


def config_file() -> Path:
    """The user's configuration, where this system keeps such files; it need not exist."""
    from platformdirs import user_config_path

    return user_config_path("soat") / "config.toml"


def sample_documents() -> list[Path]:
    """The sample documents, in the order of their names.

    Raises:
        CommandError: They were not installed with the program.
    """
    # An installed wheel carries them inside the package; a checkout has them beside it.
    for folder in (_HERE / "seeds", _HERE.parent / "seeds"):
        if documents := sorted(folder.glob("*.txt")):
            return documents
    raise CommandError(
        _("{path}: the sample documents are missing; install soat again").format(path=_HERE / "seeds")
    )
