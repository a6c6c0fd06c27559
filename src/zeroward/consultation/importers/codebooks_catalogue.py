"""Loading the codebooks of the shipped catalogue: for everyone to read, use and start from."""

from pathlib import Path
from typing import Any

from zeroward.consultation.domain.codebook_checking import problems_of
from zeroward.consultation.domain.codebook_content import plain_content, read_content
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Visibility
from zeroward.core.problems import ProblemsError


def load_codebooks(data: Path) -> Loaded:
    """All files of data/codebooks. A version that was used stays as it was, whatever the file says now."""
    total = Loaded()
    for path in sorted((data / "codebooks").glob("*.json")):
        item = read_json(path)
        book, loaded = upsert(
            Codebook,
            key=item["key"],
            values={
                "scope": "mission",
                "visibility": Visibility.PUBLIC,
                "title": item["title"],
                "about": item["about"],
            },
        )
        total += loaded
        for order, version in enumerate(item["versions"], start=1):
            total += _version(book, order, version)
    return total


def _version(book: Codebook, order: int, item: dict[str, Any]) -> Loaded:
    content = read_content(item["codes"], item["successors"], item["phrases"])
    problems = problems_of(content)
    if problems:
        raise ProblemsError(problems)
    values = {
        **plain_content(content),
        "order": order,
        "note": item["note"],
        "source_text": item["source_text"],
        "frozen": True,
    }
    kept, made = CodebookVersion.objects.get_or_create(codebook=book, number=item["number"], defaults=values)
    if made:
        return Loaded(created=1)
    if kept.digest == values["digest"] or kept.rounds.exists() or kept.consultations.exists():
        return Loaded(same=1)
    CodebookVersion.objects.filter(pk=kept.pk).update(**values)
    return Loaded(changed=1)
