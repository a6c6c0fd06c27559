"""What is known of a sealed file: by its code, or by the file itself."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from zeroward.contract.domain.sealer import own_fingerprints
from zeroward.contract.models import Dossier, Publication
from zeroward.methods.seals import SealCheck, check_pdf


@dataclass(frozen=True, slots=True)
class SealPage:
    """`publication` is how the version is published today, None when it is not; `newer` is a later version of the same
    contract that everyone can read."""

    dossier: Dossier
    publication: Publication | None
    newer: Publication | None

    @property
    def is_public(self) -> bool:
        """Everyone may have the file: it shows exactly what is published."""
        return self.publication is not None and self.publication.modules == self.dossier.modules


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """`is_ours`: sealed under a certificate of this installation. `page` is there when the very file is known here."""

    check: SealCheck
    is_ours: bool
    page: SealPage | None

    @property
    def verdict(self) -> str:
        """genuine, ours (sealed here, kept no more), foreign, changed, not_sealed, unreadable."""
        if self.check.state != "intact":
            return self.check.state
        if not self.is_ours:
            return "foreign"
        return "genuine" if self.page is not None else "ours"


def seal_page(code: str) -> SealPage:
    """Raises Http404 for a code that was never given. Two queries."""
    found = _dossiers().filter(code=code.upper()).first()
    if found is None:
        raise Http404("There is no such seal.")
    return _page(found)


def checked_file(content: bytes) -> CheckedFile:
    """Check a file from anywhere; nothing of it is kept. At most three queries."""
    check = check_pdf(content)
    if check.state in ("unreadable", "not_sealed"):
        return CheckedFile(check, is_ours=False, page=None)
    ours = check.is_by(own_fingerprints())
    known = _dossiers().filter(digest=check.sha256).first() if ours and check.is_intact else None
    return CheckedFile(check, ours, _page(known) if known else None)


def _dossiers() -> QuerySet[Dossier]:
    return Dossier.objects.select_related("version__contract__city__country").defer("version__data")


def _page(dossier: Dossier) -> SealPage:
    standing = list(
        Publication.objects.filter(withdrawn_at=None, version__contract=dossier.version.contract_id)
        .select_related("version")
        .defer("version__data")
        .order_by("-version__number")
    )
    own = next((one for one in standing if one.version_id == dossier.version_id), None)
    newest = standing[0] if standing and standing[0].version.number > dossier.version.number else None
    return SealPage(dossier, own, newest)
