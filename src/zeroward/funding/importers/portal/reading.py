"""A file of search results of the Funding & Tenders portal: one answer, or several pages of it."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.funding.importers.portal.frameworks import read_frameworks
from zeroward.funding.importers.portal.topics import topics_of
from zeroward.funding.importers.read import ReadOffer

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_RESULTS: Final = 5_000


def read_portal(file: BinaryIO, *, now: datetime | None = None) -> list[ReadOffer]:
    """Every topic of the file. Raises InvalidInputError when it is no answer of the portal's search."""
    raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise InvalidInputError(
            _("The file is larger than %(most)d MB.") % {"most": MOST_BYTES // 1024**2},
            place="file",
            remedy=_("Hand it in in parts."),
        )
    try:
        content = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(
            _("This is no JSON."), place="file", remedy=_("Save the portal's answer as it is.")
        ) from error
    results = _results(content)
    if len(results) > MOST_RESULTS:
        raise InvalidInputError(
            _("The file has more than %(most)d results.") % {"most": MOST_RESULTS},
            place="file",
            remedy=_("Hand it in in parts."),
        )
    return topics_of(results, read_frameworks(Path(settings.DATA_DIR)), now or timezone.now())


def _results(content: Any) -> list[Any]:
    pages = content if isinstance(content, list) else [content]
    results = [page.get("results") if isinstance(page, dict) else None for page in pages]
    if not pages or any(not isinstance(one, list) for one in results):
        raise InvalidInputError(
            _("This is no answer of the portal's search: it has no results."),
            place="file",
            remedy=_("Save the whole answer, or several of them as a list."),
        )
    return [one for found in results if found is not None for one in found]
