"""What soat exports for other tools, through their own loaders and back.

The tools need more room than soat, and not all of them live in one environment. So each step runs alone, with
whichever Python has what it needs:

    python bench/peers.py write FOLDER          # soat: hostile texts, all figures accepted, in every format
    SPACY/bin/python bench/peers.py spacy FOLDER
    LABEL_STUDIO_SDK/bin/python bench/peers.py label-studio FOLDER
    DOCCANO/bin/python bench/peers.py doccano FOLDER
    python bench/peers.py back FOLDER           # soat: what they gave back, as decisions, compared

spaCy keeps the spans in a DocBin, Label Studio's converter reads its tasks, and doccano itself, on a database
of its own, imports and exports its lines.
"""

import importlib.util
import json
import os
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Row = dict[str, object]
EXPECTED, SHAPES = "expected.jsonl", "nfc nfd crlf emoji soft-hyphens"
KINDS = ("count", "percent", "ratio", "rank", "money", "measure")
PLACE = ("document", "start", "end", "quote", "kind")


def shaped(text: str, shape: str) -> str:
    """A text as another program may have saved it."""
    text = unicodedata.normalize("NFD" if shape == "nfd" else "NFC", text)
    if shape == "crlf":
        return text.replace("\n", "\r\n")
    if shape == "emoji":
        return "👩🏽\u200d🚒 " + text.replace(". ", ". 🎉 ").replace("\n", " 🇻🇳\n")
    return text.replace("tr", "\u00adtr") if shape == "soft-hyphens" else text


def write(folder: Path) -> None:
    """A database of hostile texts in which every proposal is accepted, exported for every tool."""
    from store.database import open_database
    from store.decisions import decide
    from store.export import FORMATS
    from store.queue import queue_ids
    from store.rows import Verdict
    from store.sessions import start_session
    from store.verified import verified_rows

    with open_database(folder / "written.db", create=True) as db:
        for name, text in _texts():
            _add(db, name, text)
        session = start_session(db, "Lan", "bench")
        for figure_id in queue_ids(db):
            decide(db, figure_id, Verdict.ACCEPT, by=session)
        for name in ("prodigy", "doccano", "label-studio"):
            with (folder / name).open("w", encoding="utf-8", newline="") as stream:
                count = FORMATS[name].write(verified_rows(db, with_text=True), stream)
        rows = [{name: row[name] for name in PLACE} for row in verified_rows(db)]
    _write_lines(folder / EXPECTED, rows)
    print(f"written: {count} figures in {len(list(_texts()))} documents")


def back(folder: Path) -> None:
    """What each tool gave back, as decisions in a new database: the same figures at the same places."""
    from store.database import open_database
    from store.verified import verified_rows
    from tui.cli import main

    expected = _lines(folder / EXPECTED)
    for name in ("prodigy", "doccano", "label-studio"):
        given = folder / f"{name}.back"
        if not given.exists():
            print(f"{name}: gave nothing back")
            continue
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "back.db"
            with open_database(path, create=True) as db:
                for document, text in _texts():
                    _add(db, document, text)
            order = ["import", "--db", str(path), "--as", "decisions", "--format", name, str(given)]
            if main([*order, "--annotator", "Minh"]):
                continue
            with open_database(path, read_only=True) as db:
                found = [{field: row[field] for field in PLACE} for row in verified_rows(db)]
        wrong = sum(one not in found for one in expected) + sum(one not in expected for one in found)
        print(f"{name}: {len(found)} figures back of {len(expected)}, {wrong} mismatches")


def spacy(folder: Path) -> None:
    """Each text as a Doc of its characters: its spans by `char_span`, through the bytes of a DocBin."""
    from spacy.tokens import Doc, DocBin
    from spacy.vocab import Vocab

    vocab, tasks = Vocab(), _lines(folder / "prodigy")
    store = DocBin(store_user_data=True)
    for task in tasks:
        letters = list(str(task["text"]))
        doc = Doc(vocab, words=letters, spaces=[False] * len(letters))
        spans = [doc.char_span(span["start"], span["end"], span["label"]) for span in task["spans"]]  # type: ignore[attr-defined]
        _same("spacy", (span["text"] for span in task["spans"]), (span.text for span in spans))  # type: ignore[attr-defined]
        doc.spans["figures"] = spans
        store.add(doc)
    kept = DocBin(store_user_data=True).from_bytes(store.to_bytes())
    _write_lines(
        folder / "prodigy.back",
        [
            {
                "text": doc.text,
                "answer": "accept",
                "meta": task["meta"],
                "spans": [
                    {"start": span.start_char, "end": span.end_char, "label": span.label_, "text": span.text}
                    for span in doc.spans["figures"]
                ],
            }
            for task, doc in zip(tasks, kept.get_docs(vocab), strict=True)
        ],
    )


def label_studio(folder: Path) -> None:
    """Every task through the converter that Label Studio's own exports are made by."""
    from label_studio_sdk.converter import Converter

    labels = "".join(f'<Label value="{kind}"/>' for kind in KINDS)
    config = (
        f'<View><Labels name="figure" toName="text">{labels}</Labels><Text name="text" value="$text"/></View>'
    )
    converter = Converter(config=config, project_dir=str(folder))
    tasks: list[Row] = []
    for item in converter.iter_from_json_file(str(folder / "label-studio")):
        text, regions = item["input"]["text"], item["output"]["figure"]
        _same(
            "label-studio",
            (one["text"] for one in regions),
            (text[one["start"] : one["end"]] for one in regions),
        )
        result = [
            {"type": "labels", "value": {name: one[name] for name in ("start", "end", "text", "labels")}}
            for one in regions
        ]
        document = {"text": text, "document": item["input"]["document"]}
        tasks.append({"data": document, "annotations": [{"result": result}]})
    (folder / "label-studio.back").write_text(json.dumps(tasks), encoding="utf-8")


def doccano(folder: Path) -> None:
    """The lines into doccano's own database by its importer, and out of it by its exporter."""
    found = importlib.util.find_spec("backend")
    if found is None or found.origin is None:
        raise SystemExit("doccano is not installed here")
    sys.path.insert(0, str(Path(found.origin).parent))
    with tempfile.TemporaryDirectory() as place:
        os.environ["DATABASE_URL"] = f"sqlite:///{place}/doccano.db"
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.development"
        _through_doccano(folder, Path(place))


def _through_doccano(folder: Path, place: Path) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from data_export.celery_tasks import create_collaborative_dataset
    from data_export.pipeline.factories import create_formatter, create_writer
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import create_file_format
    from data_import.pipeline.readers import FileName
    from django.contrib.auth import get_user_model
    from projects.models import ProjectType, SequenceLabelingProject

    user = get_user_model().objects.create_user(username="lan")
    project = SequenceLabelingProject.objects.create(
        name="soat",
        created_by=user,
        project_type=ProjectType.SEQUENCE_LABELING,
        collaborative_annotation=True,
    )
    file = FileName(full_path=str(folder / "doccano"), generated_name="doccano", upload_name="doccano")
    dataset = load_dataset(
        "SequenceLabeling",
        create_file_format("JSONL"),
        [file],
        project,
        column_data="text",
        column_label="label",
    )
    dataset.save(user)
    if dataset.errors:
        raise SystemExit(f"doccano: {dataset.errors}")
    formatters = create_formatter(project, "JSONL")
    create_collaborative_dataset(project, str(place), False, formatters, create_writer("JSONL"))
    (folder / "doccano.back").write_bytes((place / "all.jsonl").read_bytes())
    print(f"doccano: {len(_lines(folder / 'doccano.back'))} documents through its import and export")


def _texts() -> Iterator[tuple[str, str]]:
    for path in sorted(Path("seeds").glob("*.txt")):
        for shape in SHAPES.split():
            yield f"{path.stem}-{shape}.txt", shaped(path.read_bytes().decode("utf-8"), shape)


def _add(db: object, name: str, text: str) -> None:
    import hashlib

    from store.documents import add_document
    from tui.proposing import extractor, find_figures

    digest = hashlib.sha256(text.encode()).hexdigest()
    extraction = find_figures(text)
    add_document(db, name=name, data_sha256=digest, text=text, extraction=extraction, extractor=extractor())  # type: ignore[arg-type]


def _same(name: str, wanted: Iterator[object], found: Iterator[object]) -> None:
    pairs = list(zip(wanted, found, strict=True))
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    if wrong:
        raise SystemExit(f"{name}: {len(wrong)} of {len(pairs)} marks are not what stands there: {wrong[:3]}")


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _write_lines(path: Path, rows: list[Mapping[str, object]] | list[Row]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


STEPS: Mapping[str, Callable[[Path], None]] = {
    "write": write,
    "spacy": spacy,
    "label-studio": label_studio,
    "doccano": doccano,
    "back": back,
}

if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in STEPS:  # noqa: PLR2004 - a step and a folder
        raise SystemExit(__doc__)
    Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
    STEPS[sys.argv[1]](Path(sys.argv[2]))
