"""Freezing an edition: the public portfolio as it stands today, kept for good."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.queries.instance import current_instance
from zeroward.core.visibility import Viewer
from zeroward.library.domain.edition_content import content_digest
from zeroward.library.domain.permission import may_edit
from zeroward.library.models import Edition
from zeroward.library.queries.edition_dump import portfolio_data
from zeroward.methods.text.clean import clean_text
from zeroward.people.queries.viewer import viewer_of

NUMBER = re.compile(r"[0-9]{4}-[0-9]{1,2}")
STEPS = 14
"""Steps that are reported: ten kinds of record, references, the PDF, saving, done."""

Render = Callable[[Mapping[str, Any]], bytes]
Report = Callable[[int, int, str], None]


def check_edition(*, number: str, title: str, viewer: Viewer) -> None:
    """Refuse what cannot be frozen. Raises NotAllowedError, or InvalidInputError naming the field."""
    if not may_edit(viewer):
        raise NotAllowedError(
            _("Only Mission editors and administrators freeze editions."),
            remedy=_("Ask one of them to do it."),
        )
    if not NUMBER.fullmatch(number):
        raise InvalidInputError(
            _("This is no number of an edition."),
            place="number",
            remedy=_("Write the year and a number, for example 2026-1."),
        )
    if not clean_text(title, multiline=False):
        raise InvalidInputError(_("An edition needs a title."), place="title", remedy=_("Write one."))
    if Edition.objects.filter(number=number).exists():
        raise _taken(number)


def freeze_edition(
    *,
    number: str,
    title: str,
    note: str = "",
    actor: Any = None,
    viewer: Viewer | None = None,
    render: Render,
    report: Report = lambda _done, _total, _message: None,
) -> Edition:
    """Collect all that is public, make its PDF with `render(content)`, and keep both under `number`.

    `viewer` says what may be done when nobody is signed in, as on the command line;
    `report(done, total, message)` is told how far it is and may raise to stop.
    Nothing is kept unless everything worked. Raises NotAllowedError and InvalidInputError.
    """
    check_edition(number=number, title=title, viewer=viewer or viewer_of(actor))
    done = 0

    def step(name: str) -> None:
        nonlocal done
        report(done, STEPS, name)
        done += 1

    content = _content(number, title, note, step)
    step("pdf")
    pdf = render(content)
    step("save")
    edition = _keep(content, pdf, note=note, actor=actor)
    report(STEPS, STEPS, "")
    return edition


def _content(number: str, title: str, note: str, step: Callable[[str], None]) -> dict[str, Any]:
    with transaction.atomic():
        data = portfolio_data(step)
    if not data["challenges"]:
        raise InvalidInputError(
            _("No challenge is public: there is nothing to freeze."), remedy=_("Publish the portfolio first.")
        )
    with override("en"):  # the address of the source texts
        address = settings.BASE_URL.rstrip("/") + reverse("library:edition", args=[number])
    instance = current_instance()
    return {
        **data,
        "number": number,
        "title": clean_text(title, limit=200, multiline=False),
        "note": clean_text(note, limit=5000),
        "frozen_on": timezone.localdate().isoformat(),
        "published_by": instance.name,
        "operator": instance.operator,
        "terms": instance.terms,
        "address": address,
    }


def _keep(content: dict[str, Any], pdf: bytes, *, note: str, actor: Any) -> Edition:
    """Write the file and the row; the file goes again when the row cannot be written."""
    edition = Edition(
        number=content["number"],
        title=content["title"],
        note=clean_text(note, limit=5000),
        frozen_by=actor if getattr(actor, "is_authenticated", False) else None,
        content=content,
        digest=content_digest(content),
    )
    storage = edition.pdf.storage
    name = storage.save(f"editions/{edition.number}.pdf", ContentFile(pdf))
    edition.pdf = name
    try:
        with transaction.atomic():
            edition.save(force_insert=True)
            record_event(
                action="library.edition.freeze",
                record=edition,
                actor=actor,
                changes={"digest": [None, edition.digest]},
            )
    except IntegrityError as error:
        storage.delete(name)
        raise _taken(edition.number) from error
    except BaseException:
        storage.delete(name)
        raise
    return edition


def _taken(number: str) -> InvalidInputError:
    return InvalidInputError(
        _("Edition %(number)s exists, and a frozen edition never changes.") % {"number": number},
        place="number",
        remedy=_("Choose the next number."),
    )
