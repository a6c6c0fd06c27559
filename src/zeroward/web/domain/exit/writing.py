"""Writing the package: rows of one moment, people, shared records, files; read again before it counts."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.utils import timezone

from zeroward import __version__
from zeroward.core.new_file import new_file
from zeroward.core.queries.instance import current_instance
from zeroward.federation.package import Manifest, Part, Signer, open_package, write_package
from zeroward.federation.package.manifest import canonical
from zeroward.web.domain.exit.about import KIND, LICENCE, LIMITS, About, schema_now
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.guests import guests_of
from zeroward.web.domain.exit.leaving import Leaving
from zeroward.web.domain.exit.moment import one_moment
from zeroward.web.domain.exit.people import Crowd, People
from zeroward.web.domain.exit.rows import ModelContent, Rows, content_of, digest_of
from zeroward.web.domain.exit.selecting import select
from zeroward.web.domain.exit.ways import Way, going, ways_for


@dataclass(frozen=True, slots=True)
class Written:
    path: Path
    about: About
    manifest: Manifest

    @property
    def rows(self) -> int:
        return sum(self.about.rows.values())

    @property
    def files(self) -> int:
        return sum(1 for one in self.manifest.files if one.name.startswith("files/"))


def export(
    leaving: Leaving, *, target: Path | str, signer: Signer | None, people: People = People.TEAM
) -> Written:
    """Write everything that belongs to who leaves into one package; `target` is a new file or a folder.

    The package is read again and its hashes are compared before it gets its name. Raises HouseError; then nothing is
    left behind.
    """
    path = new_file(target, f"{leaving.slug}-{timezone.now():%Y-%m-%dT%H%M%SZ}.zip")
    try:
        with tempfile.TemporaryDirectory(prefix=".zeroward-exit-", dir=path.parent) as folder:
            made = Path(folder) / "package.zip"
            instance = current_instance()  # it may write into the cache
            with one_moment(), ways_for(leaving.what):
                about, parts = _parts(leaving, people, Path(folder))
                manifest = write_package(
                    made,
                    parts,
                    kind=KIND,
                    name=instance.name,
                    address=settings.BASE_URL,
                    at=timezone.now(),
                    licence=LICENCE,
                    signer=signer,
                    about=about.as_data(),
                )
            keys = {signer.public.id: signer.public} if signer else {}
            with open_package(made, kind=KIND, trusted=keys, unsigned_allowed=not signer, limits=LIMITS):
                made.rename(path)
    except OSError as error:
        raise ExitError(
            f"It could not be written: {error.strerror or error}.",
            place=str(path),
            remedy="Check the space on the disk and who may write there.",
        ) from error
    return Written(path, about, manifest)


def content_here(leaving: Leaving, people: People = People.TEAM) -> dict[str, ModelContent]:
    """What belongs to them here and now, as counts and hashes; nothing is written."""
    with ways_for(leaving.what):
        return content_of(Rows(select(leaving), Crowd(leaving, people)))


def _parts(leaving: Leaving, people: People, folder: Path) -> tuple[About, list[Part]]:
    rows = Rows(select(leaving), Crowd(leaving, people))
    content: dict[str, ModelContent] = {}
    parts: list[Part] = []
    for way in going():
        if way.label in rows.selection.numbers:
            with _lines(folder, f"rows/{way.label}.jsonl", parts) as file:
                content[way.label] = _write_rows(file, rows, way)
    with _lines(folder, "keys.jsonl", parts) as file:
        file.writelines(_keys(rows))
    with _lines(folder, "people.jsonl", parts) as file:
        file.writelines(canonical(person.as_data()) for person in rows.crowd.all())
    with _lines(folder, "shared.jsonl", parts) as file:
        file.writelines(canonical(guest) for guest in guests_of(rows))
    parts.extend(rows.files.parts())
    about = About(
        leaving,
        people,
        __version__,
        {
            app: name
            for app, name in schema_now().items()
            if any(one.startswith(f"{app}.") for one in content)
        },
        digest_of(content),
        {label: one.rows for label, one in content.items()},
        dict(rows.selection.left),
        dict(rows.cut),
        len(rows.files.lost),
    )
    return about, parts


@contextmanager
def _lines(folder: Path, name: str, parts: list[Part]) -> Iterator[BinaryIO]:
    """A file of the package, written beside it first."""
    path = folder / name.replace("/", "-")
    with path.open("wb") as file:
        yield file
    parts.append(Part(name, lambda: path.open("rb")))


def _write_rows(file: BinaryIO, rows: Rows, way: Way) -> ModelContent:
    digest, number = hashlib.sha256(), 0
    for line in rows.lines(way):
        digest.update(line)
        file.write(line)
        number += 1
    return ModelContent(number, digest.hexdigest())


def _keys(rows: Rows) -> Iterator[bytes]:
    """The keys that rows have here, so that they can keep them, and their addresses, where nobody else has them."""
    for label, numbers in sorted(rows.selection.numbers.items()):
        if all(isinstance(key, int) for key in numbers):
            yield canonical({"model": label, "keys": list(numbers)})
