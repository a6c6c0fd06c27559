"""Rows of contracts that were written here: of each publication what it shows, and of each contract its newest kept
version, for those with whom it is shared. Both are frozen, so that each is read once, when it is made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import tee
from typing import Any, Final

from django.db import transaction
from django.db.models.signals import post_save

from zeroward.contract.models import ContractVersion, Publication
from zeroward.contract.queries.published import shown_of
from zeroward.insight.domain.rows import digest_of_rows, mention_row, write_mentions, write_sections
from zeroward.insight.models import IndexedContract
from zeroward.methods.contracts.corpus.written import read_contents
from zeroward.methods.contracts.mentions import Mention
from zeroward.methods.contracts.mentions.written import Written
from zeroward.methods.runner import Runner, Serial

VERSION: Final = "1"
"""Goes up when the same content gives other rows."""


def connect() -> None:
    """Follow what is kept and published; called once, when the apps are ready."""
    post_save.connect(_made, sender=Publication, dispatch_uid="insight-publication")
    post_save.connect(_made, sender=ContractVersion, dispatch_uid="insight-version")


def _made(*, instance: Any, created: bool, raw: bool = False, **_: Any) -> None:
    if not created or raw:
        return
    index = index_publication if isinstance(instance, Publication) else index_version
    # what was published stands, whatever becomes of its rows: `zeroward index_contracts` makes them anew
    transaction.on_commit(lambda: index(instance.pk), robust=True)


def index_publication(pk: int) -> None:
    """What everyone may read of a version; nothing once it was taken back."""
    IndexedContract.objects.filter(publication__withdrawn_at__isnull=False).delete()
    _index_all(_publications([pk]), Serial())


def index_version(pk: int) -> None:
    """A kept version, whole, in the place of the earlier ones of its contract."""
    _index_all(_versions([pk]), Serial())


def index_all_written(runner: Runner | None = None) -> int:
    """Every standing publication and the newest version of every contract. How many contracts that are."""
    chosen = runner or Serial()
    IndexedContract.objects.filter(publication__withdrawn_at__isnull=False).delete()
    standing = Publication.objects.filter(withdrawn_at=None).order_by("pk")
    _index_all(_publications(list(standing.values_list("pk", flat=True))), chosen)
    newest = dict(ContractVersion.objects.order_by("number").values_list("contract_id", "pk"))
    _index_all(_versions(list(newest.values())), chosen)
    return len(newest)


def _publications(pks: Iterable[int]) -> Iterator["_Kept"]:
    for pk in pks:
        found = (
            Publication.objects.filter(pk=pk, withdrawn_at=None).select_related("version__contract").first()
        )
        if found is not None:
            yield _Kept.of({"publication": found}, found.version, shown_of(found).content)


def _versions(pks: Iterable[int]) -> Iterator["_Kept"]:
    """Those that are the newest of their contract; rows of older ones go."""
    for pk in pks:
        found = ContractVersion.objects.filter(pk=pk).select_related("contract").first()
        if found is None:
            continue
        older = {"version__contract": found.contract_id, "version__number__lt": found.number}
        IndexedContract.objects.filter(**older).delete()
        if not ContractVersion.objects.filter(contract=found.contract_id, number__gt=found.number).exists():
            yield _Kept.of({"version": found}, found, found.data["content"])


@dataclass(frozen=True, slots=True)
class _Kept:
    """`form` names the record of which the rows are made."""

    form: Mapping[str, Any]
    title: str
    is_example: bool
    content: Mapping[str, Any]

    @classmethod
    def of(cls, form: Mapping[str, Any], version: ContractVersion, content: Mapping[str, Any]) -> "_Kept":
        header = version.data.get("header", {})
        title = str(header.get("title") or version.contract.title)
        return cls(form, title, bool(header.get("is_example", version.contract.is_example)), content)


def _index_all(found: Iterable[_Kept], runner: Runner) -> None:
    """Only a few contents are in memory: those that are under way."""
    here, away = tee(found)
    for kept, read in zip(here, read_contents((one.content for one in away), runner), strict=True):
        _index(kept, read)


def _index(kept: _Kept, read: Written) -> None:
    modules = [
        {"id": one.id, "title": one.title, "first": one.first, "last": one.last} for one in read.modules
    ]
    mentions = list(_rows(read.mentions.items))
    digest = digest_of_rows([VERSION, mentions, read.mentions.dictionary])
    text_digest = digest_of_rows([VERSION, read.lines, modules])
    language = str(kept.content.get("language") or "")[:12]
    with transaction.atomic():
        indexed, is_new = IndexedContract.objects.select_for_update().get_or_create(
            **kept.form, defaults={"digest": digest, "text_digest": text_digest}
        )
        if is_new or indexed.text_digest != text_digest:
            write_sections(indexed, modules, read.lines, with_text=True)
        if is_new or indexed.digest != digest:
            write_mentions(indexed, mentions)
        indexed.title, indexed.language, indexed.is_example = kept.title[:200], language, kept.is_example
        indexed.digest, indexed.text_digest = digest, text_digest
        indexed.has_dictionary = read.mentions.dictionary
        indexed.save()


def _rows(mentions: tuple[Mention, ...]) -> Iterator[dict[str, Any]]:
    for one in mentions:
        yield mention_row(one.kind, one.code, one.status, one.to_json())
