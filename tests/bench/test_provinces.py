"""The list of provinces is made from a package's data, never typed in."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROVINCES = ROOT / "extract" / "lexicon" / "provinces.toml"


def small_package(folder: Path) -> None:
    """An installed package of the same shape, with two provinces before and one now."""
    data = folder / "vietnamadminunits" / "data"
    data.mkdir(parents=True)
    before = {"a": {"provinceShort": "Hà Nam"}, "b": {"provinceShort": "Ninh Bình"}}
    districts = {"a": {"x": {"districtShort": "Duy Tiên (Huyện)"}, "y": {"districtShort": "Quận 1"}}}
    legacy = {"DICT_PROVINCE": before, "DICT_PROVINCE_DISTRICT": districts}
    (data / "parser_legacy.json").write_text(json.dumps(legacy), encoding="utf-8")
    now = {"DICT_PROVINCE": {"b": before["b"]}}
    (data / "parser_from_2025.json").write_text(json.dumps(now), encoding="utf-8")
    told = folder / "vietnamadminunits-9.9.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: vietnamadminunits\nVersion: 9.9\nHome-page: https://example.org\n"
        "Classifier: License :: OSI Approved :: MIT License\n",
        encoding="utf-8",
    )


def test_the_file_is_made_from_the_packages_data(tmp_path: Path) -> None:
    """Provinces now and before, districts by their bare names, and where all that comes from."""
    small_package(tmp_path)
    made = subprocess.run(
        [sys.executable, ROOT / "bench" / "provinces.py"],
        env={"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert tomllib.loads(made) == {
        "current": ["Ninh Bình"],
        "former": ["Hà Nam", "Ninh Bình"],
        "district": ["Duy Tiên"],
    }
    assert "vietnamadminunits 9.9 (MIT License, https://example.org)" in made


def test_the_kept_file_names_the_pinned_package() -> None:
    """The version at its head is the one that pyproject.toml pins."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    (pinned,) = groups["places"]
    assert pinned.replace("==", " ") in PROVINCES.read_text(encoding="utf-8")
