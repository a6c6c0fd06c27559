"""Which codebooks a consultation was coded with."""

from zeroward.consultation.models import CodebookVersion, Consultation


def versions_in_use(consultation: Consultation) -> tuple[CodebookVersion, ...]:
    """The newest used version of each codebook, the consultation's own first. One query."""
    rows = (
        CodebookVersion.objects.filter(rounds__consultation=consultation)
        .union(CodebookVersion.objects.filter(pk=consultation.codebook_id))
        .values_list("pk", flat=True)
    )
    newest: dict[int, CodebookVersion] = {}
    for one in (
        CodebookVersion.objects.filter(pk__in=list(rows)).select_related("codebook").order_by("order", "pk")
    ):
        newest[one.codebook_id] = one
    own = consultation.codebook_id
    return tuple(sorted(newest.values(), key=lambda one: (one.pk != own, one.codebook.title, one.pk)))
