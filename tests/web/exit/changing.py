"""Packages of a hostile instance: changed in one place and signed again, so that only the content is wrong."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from zeroward.federation.package import Part, Signer, write_package
from zeroward.federation.package.manifest import canonical
from zeroward.web.domain.exit.rows import ModelContent, digest_of

Values = dict[str, Any]


@dataclass
class Changing:
    """`files` and `about` may be changed in place; `write` counts and hashes anew, unless `about` says otherwise."""

    files: dict[str, bytes]
    about: dict[str, Any]

    @classmethod
    def of(cls, package: Path) -> "Changing":
        with zipfile.ZipFile(package) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        about = json.loads(files.pop("manifest.json"))["about"]
        files.pop("manifest.sig", None)
        return cls(files, about)

    def lines(self, name: str, change: Callable[[list[Any]], Any]) -> None:
        """`change` gets the records of a file as a list."""
        found = [json.loads(line) for line in self.files[name].splitlines()]
        change(found)
        self.files[name] = b"".join(map(canonical, found))

    def row(self, label: str, **values: Any) -> None:
        """Values of the first row of a model."""
        self.lines(f"rows/{label}.jsonl", lambda rows: rows[0]["values"].update(values))

    def write(self, target: Path, signer: Signer | None, *, count: bool = True) -> Path:
        if count:
            content = {}
            for name, raw in self.files.items():
                if name.startswith("rows/"):
                    label = name.removeprefix("rows/").removesuffix(".jsonl")
                    content[label] = ModelContent(raw.count(b"\n"), hashlib.sha256(raw).hexdigest())
            self.about["rows"] = {label: one.rows for label, one in content.items()}
            self.about["content"] = digest_of(content)
        parts = [Part.of(name, raw) for name, raw in self.files.items()]
        write_package(
            target,
            parts,
            kind="exit",
            name="Another",
            address="https://another.example",
            at=datetime(2026, 11, 27, tzinfo=UTC),
            licence="",
            signer=signer,
            about=self.about,
        )
        return target
