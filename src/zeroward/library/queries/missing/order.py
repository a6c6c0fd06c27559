"""Disorder that editors can mend: records that hang on nothing, tags without use, twins, old translations."""

from collections import Counter
from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, F, IntegerField, OuterRef, Value
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.gaps import Gap, GapAction
from zeroward.core.models import Text, Translatable
from zeroward.core.models.translatable import text_digest
from zeroward.core.queries.texts import attach_texts
from zeroward.core.visibility import Viewer
from zeroward.library.models import Challenge, Material, Placement
from zeroward.library.queries.kinds import KINDS
from zeroward.library.queries.links import language_name
from zeroward.library.queries.missing.review import orphans_among
from zeroward.methods.text.duplicates import near_duplicates
from zeroward.taxonomy.models import Concept

LIKE = 0.5


def unplaced_materials(_viewer: Viewer) -> Sequence[Gap]:
    """Published materials that no challenge shows. Two queries."""
    placed = Placement.objects.filter(material=OuterRef("pk"), archived_at__isnull=True)
    rows = list(Material.objects.public().filter(~Exists(placed)))
    return orphans_among(rows, "material", _("No challenge shows it."))


def unused_tags(_viewer: Viewer) -> Sequence[Gap]:
    """Hashtags that neither a material nor a challenge carries. One query."""
    on_materials = Material.hashtags.through.objects.filter(concept=OuterRef("pk"))
    on_challenges = Challenge.hashtags.through.objects.filter(concept=OuterRef("pk"))
    rows = Concept.objects.of("hashtags").filter(~Exists(on_materials), ~Exists(on_challenges))
    return [Gap(f"#{one.notation}", note=_("No material and no challenge carries it.")) for one in rows]


def twins(_viewer: Viewer) -> Sequence[Gap]:
    """Materials that say nearly the same in title and summary. Two queries."""
    rows = {one.key: one for one in Material.objects.filter(archived_at__isnull=True)}
    pairs = near_duplicates({key: f"{one.title} {one.summary}" for key, one in rows.items()}, threshold=LIKE)
    attach_texts(rows[pair.first] for pair in pairs)
    gaps = []
    for pair in pairs:
        first, second = rows[pair.first], rows[pair.second]
        merge = {"kind": "library.material", "duplicate": second.key, "into": first.key}
        url = f"{reverse('core:merge')}?{urlencode(merge)}"
        words = {"first": first.title, "second": second.title}
        note = _("%(share)d %% of their words run alike.") % {"share": round(100 * pair.likeness)}
        gaps.append(
            Gap(
                _("“%(first)s” and “%(second)s”") % words,
                note=note,
                actions=(GapAction(_("Compare and merge"), url),),
            )
        )
    return gaps


def stale_translations(_viewer: Viewer) -> Sequence[Gap]:
    """How many texts of each language no longer fit their source. Two queries."""
    kinds = ContentType.objects.get_for_models(*KINDS.values(), for_concrete_models=True)
    sources = _sources({model: kind.pk for model, kind in kinds.items()})
    rows = Text.objects.filter(content_type__in=kinds.values()).values_list(
        "content_type", "object_id", "field", "lang", "source_digest"
    )
    counts = Counter(
        lang
        for kind, pk, field, lang, digest in rows
        if (source := sources.get((kind, pk, field))) and text_digest(source) != digest
    )
    return [
        _in_language(lang, count)
        for lang, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def _in_language(lang: str, count: int) -> Gap:
    note = ngettext(
        "%(count)d text is older than its source.", "%(count)d texts are older than their source.", count
    )
    url = f"{reverse('core:translations')}?{urlencode({'lang': lang, 'state': 'stale'})}"
    return Gap(
        language_name(lang), note=note % {"count": count}, actions=(GapAction(_("Look at them"), url),)
    )


def _sources(kinds: dict[type[Translatable], int]) -> dict[tuple[int, int, str], str]:
    """Every source text by kind, record and field. One query: a union with a row for each field."""
    parts = [
        model._default_manager.order_by()
        .annotate(kind=Value(kind, IntegerField()), named=Value(field, CharField()), said=F(field))
        .values_list("kind", "pk", "named", "said")
        for model, kind in kinds.items()
        for field in model.translatable
    ]
    return {(kind, pk, field): said for kind, pk, field, said in parts[0].union(*parts[1:], all=True)}
