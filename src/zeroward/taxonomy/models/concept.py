"""A concept, and how it lies among others."""

from typing import Any, Self

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from zeroward.core.models import QuickRows, Timed
from zeroward.taxonomy.models.scheme import Scheme


class ConceptQuerySet(models.QuerySet["Concept"]):
    def of(self, scheme: str) -> Self:
        return self.filter(scheme__key=scheme)

    def labelled(self, lang: str = "") -> Self:
        """With all preferred labels, or those that a reader of one language needs: `label` takes no further query."""
        labels = Label.objects.filter(kind=Label.Kind.PREF)
        if lang:
            labels = labels.filter(lang__in={lang.partition("-")[0], "en"})
        return self.prefetch_related(models.Prefetch("labels", queryset=labels, to_attr="preferred_labels"))


class Concept(QuickRows, Timed):
    """One idea of a vocabulary. `key` is unique within its scheme and stable."""

    scheme = models.ForeignKey(
        Scheme, verbose_name=_("vocabulary"), on_delete=models.CASCADE, related_name="concepts"
    )
    key = models.CharField(_("key"), max_length=120)
    notation = models.CharField(_("notation"), max_length=120, blank=True)
    definition = models.TextField(_("definition"), blank=True)
    broader = models.ManyToManyField(
        "self", verbose_name=_("broader"), symmetrical=False, related_name="narrower", blank=True
    )
    related = models.ManyToManyField("self", verbose_name=_("related"), symmetrical=True, blank=True)
    exact_match = models.JSONField(_("same as"), default=list, blank=True)
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True, editable=False)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ["scheme_id", "key"]
        constraints = [models.UniqueConstraint(fields=["scheme", "key"], name="one_concept_per_key")]

    def __str__(self) -> str:
        return self.notation or self.label

    @property
    def label(self) -> str:
        """The preferred label in the reader's language, else in English, else the key."""
        return self.label_in(get_language() or "en")

    def label_in(self, lang: str) -> str:
        found: dict[str, str] = {label.lang: label.text for label in self._preferred()}
        return found.get(lang.split("-", maxsplit=1)[0]) or found.get("en") or self.notation or self.key

    def _preferred(self) -> list[Any]:
        if "preferred_labels" not in self.__dict__:
            self.__dict__["preferred_labels"] = list(self.labels.filter(kind=Label.Kind.PREF))
        return list(self.__dict__["preferred_labels"])


class Label(models.Model):
    """A word for a concept: preferred, alternative, or hidden (misspellings and doubles: found, never shown)."""

    class Kind(models.TextChoices):
        PREF = "pref", _("preferred")
        ALT = "alt", _("alternative")
        HIDDEN = "hidden", _("hidden")

    concept = ParentalKey(Concept, on_delete=models.CASCADE, related_name="labels")
    lang = models.CharField(_("language"), max_length=12)
    kind = models.CharField(_("kind"), max_length=6, choices=Kind.choices)
    text = models.CharField(_("label"), max_length=200)
    origin = models.CharField(_("origin"), max_length=8, default="human")
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True)

    class Meta:
        verbose_name = _("label")
        verbose_name_plural = _("labels")
        ordering = ["lang", "kind", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "lang"],
                condition=models.Q(kind="pref"),
                name="one_preferred_label_per_language",
            ),
            models.UniqueConstraint(fields=["concept", "lang", "kind", "text"], name="no_label_twice"),
        ]

    def __str__(self) -> str:
        return self.text
