"""`soat extract --engine dask`: a corpus proposed for on Dask, by a cluster or on this machine."""

import hashlib
import json
import logging
import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path

from distributed import Client, Future, KilledWorker, LocalCluster, wait

from extract import __version__
from extract.additions import in_force
from extract.identity import extractor
from tui.config import load_config
from tui.console import CommandError, tell
from tui.engines.attended import Manner, Poison
from tui.engines.folder import FORMAT, Manifest, Part, begin, unread_of
from tui.engines.partitions import BYTES, ROWS, Corpus, Partition, look, partitions
from tui.engines.work import Job, probe, work
from tui.progress import progress
from tui.refusals import reworded
from tui.speech import _, counted, grouped

AHEAD = 4
"""Partitions that are handed to the scheduler for each thread that works."""
RETRIES = 2
"""After an error of the place, such as a disk that was away; what a lost worker was at is repeated anyway."""
KILLERS = 8
"""A partition with more documents that end workers is not what is wrong."""
PATIENCE = 20
"""Seconds in which a worker is to come, and an answer of the scheduler."""
TOLD = 20
"""So many documents that were not read are told one by one."""


@dataclass(slots=True)
class _Tally:
    """What became of the partitions."""

    parts: dict[int, Part]
    failures: list[str] = field(default_factory=list)

    def note(self, outcome: "Part | str") -> None:
        """Count one."""
        if isinstance(outcome, Part):
            self.parts[outcome.number] = outcome
        else:
            self.failures.append(outcome)


def run(options: Namespace) -> int:
    """Propose for all partitions that are not done yet; 1 when a document or a partition failed."""
    if options.output is None:
        tell(_("--engine dask: -o PROPOSALS is missing; name the folder that the proposals go to"))
        return 2
    folder = Path(options.output)
    corpora = [look(Path(path), options.columns) for path in options.paths]
    most = options.partition_rows or ROWS
    manifest = _manifest(corpora, most)
    tally = _Tally(begin(folder, manifest, force=options.force))
    pending = (part for part in partitions(corpora, most) if part.number not in tally.parts)
    job = Job(str(folder.resolve()), manifest.run, _manner())
    left = manifest.partitions - len(tally.parts)
    if left:
        with (
            _connected(options.scheduler, options.workers) as client,
            progress(_("proposing"), left) as step,
        ):
            for outcome in _outcomes(client, job, pending):
                tally.note(outcome)
                if isinstance(outcome, str):
                    tell(outcome)
                    if len(tally.failures) == TOLD and len(tally.parts) == manifest.partitions - left:
                        raise CommandError(
                            _("no partition is done and {count} failed; given up").format(count=TOLD)
                        )
                step()
    return _tell(folder, manifest, tally)


def _manner() -> Manner:
    return Manner(additions=in_force(), limits=load_config().limits)


def _manifest(corpora: Sequence[Corpus], most: int) -> Manifest:
    told = [corpus.told() for corpus in corpora]
    whole = [FORMAT, extractor(), most, BYTES, told, [asdict(corpus.columns) for corpus in corpora]]
    return Manifest(
        run=hashlib.sha256(json.dumps(whole).encode()).hexdigest(),
        extractor=extractor(),
        partitions=sum(1 for _partition in partitions(corpora, most)),
        corpus=told,
        rows=most,
    )


@contextmanager
def _connected(address: str | None, workers: int | None) -> Iterator[Client]:
    """A client of the cluster at an address, or of one of processes on this machine."""
    if address is None:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        # A thread a worker: each waits for the process that does its work.
        with (
            LocalCluster(
                n_workers=workers or cores,
                threads_per_worker=1,
                processes=True,
                dashboard_address=None,
                silence_logs=logging.CRITICAL,
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    with _client_at(address) as client:
        _check_workers(client, address)
        try:
            yield client
        except CancelledError as error:
            raise CommandError(
                _("{address}: the scheduler went away; run the command again for what is missing").format(
                    address=address
                )
            ) from error


def _client_at(address: str) -> Client:
    try:
        return Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise CommandError(
            _("{address}: no scheduler of Dask answers ({reason}); start one with `dask scheduler`").format(
                address=address, reason=str(error).splitlines()[0]
            )
        ) from error


def _check_workers(client: Client, address: str) -> None:
    """There must be some, and they must have this soat."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise CommandError(
            _("{address}: has no workers; start some with `dask worker {address}`").format(address=address)
        ) from None
    try:
        versions = set(client.run(_version).values())
    except Exception as error:  # whatever a worker without soat makes of it
        raise CommandError(
            _("{address}: its workers do not have soat; install soat[dask] {version} on each").format(
                address=address, version=__version__
            )
        ) from error
    if versions != {__version__}:
        raise CommandError(
            _("{address}: its workers have soat {theirs}, and this is {ours}; install the same").format(
                address=address, theirs=", ".join(sorted(versions)), ours=__version__
            )
        )


def _version() -> str:
    return __version__


def _outcomes(client: Client, job: Job, pending: Iterator[Partition]) -> Iterator[Part | str]:
    """Parts as they are done, and lines about partitions that are not."""
    running: dict[Future, Partition] = {}
    while True:
        room = AHEAD * max(1, sum(client.nthreads().values())) - len(running)
        for partition in islice(pending, max(room, 0)):
            running[_submit(client, job, partition, {})] = partition
        if not running:
            return
        for future in wait(list(running), return_when="FIRST_COMPLETED").done:
            partition = running.pop(future)
            error = future.exception()
            if error is None:
                yield future.result()
            elif isinstance(error, KilledWorker):
                yield _without_killers(client, job, partition)
            else:
                yield _failure(partition, error)
            future.release()


def _submit(client: Client, job: Job, partition: Partition, killers: dict[int, Poison]) -> Future:
    # What a task returns depends on the disk: no two are the same to Dask.
    return client.submit(
        work,
        job,
        partition,
        killers,
        key=f"{partition.label}-{job.run[:8]}-{os.urandom(4).hex()}",
        retries=RETRIES,
    )


def _without_killers(client: Client, job: Job, partition: Partition) -> Part | str:
    """Propose for a partition that workers did not survive, without the documents that end them."""
    killers: dict[int, Poison] = {}
    whole = (0, partition.rows[1] - partition.rows[0])
    suspects: list[tuple[tuple[int, int], tuple[str, ...]]] = [(whole, ("the partition: ended its workers",))]
    while suspects:
        (first, beyond), attempts = suspects.pop()
        if _survives(client, job, partition, (first, beyond)):
            continue
        attempts += (f"{beyond - first} documents: ended their workers",)
        if beyond - first == 1:
            killers[first] = Poison(first, "ended its workers", attempts)
        else:
            middle = (first + beyond) // 2
            suspects += [((middle, beyond), attempts), ((first, middle), attempts)]
        if len(killers) > KILLERS:
            return _("{partition}: many of its documents end workers; are they large enough?").format(
                partition=partition.label
            )
    future = _submit(client, job, partition, killers)
    error = future.exception()
    return future.result() if error is None else _failure(partition, error)


def _survives(client: Client, job: Job, partition: Partition, rows: tuple[int, int]) -> bool:
    error = client.submit(probe, job, partition, rows, pure=False, retries=RETRIES).exception()
    # What is wrong otherwise shows again when the partition is worked on.
    return not isinstance(error, KilledWorker)


def _failure(partition: Partition, error: BaseException) -> str:
    reason = reworded(str(error)).splitlines()[0] if str(error) else type(error).__name__
    return _("{partition}: {reason}; run the command again for what is missing").format(
        partition=partition.label, reason=reason
    )


def _tell(folder: Path, manifest: Manifest, tally: _Tally) -> int:
    parts = [tally.parts[number] for number in sorted(tally.parts)]
    unread = sum(part.unread for part in parts)
    for one in islice(unread_of(folder, (part.number for part in parts if part.unread)), TOLD):
        tell(f"{one.name}: {reworded(one.error)}")
    if unread > TOLD:
        tell(_("… and more: {count} in {path}").format(count=grouped(unread), path=folder / "quarantine"))
    said = _("{documents} with {figures}; {done} of {partitions} in {path}, for `soat import`").format(
        documents=counted(
            "{count} document", "{count} documents", sum(part.documents - part.unread for part in parts)
        ),
        figures=counted(
            "{count} proposed figure", "{count} proposed figures", sum(part.figures for part in parts)
        ),
        done=grouped(len(parts)),
        partitions=counted("{count} partition", "{count} partitions", manifest.partitions),
        path=folder,
    )
    if unread:
        said += "; " + _("{count} could not be read").format(count=grouped(unread))
    tell(said)
    return 1 if unread or len(parts) < manifest.partitions else 0
