"""Who signs a contract and what they take on; signings, of which there may be one every year; annexes of the state."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models.contract import Contract
from zeroward.contract.models.version import ContractVersion
from zeroward.core.models import Timed
from zeroward.places.models import Organisation

YEAR = [MinValueValidator(2015), MaxValueValidator(2100)]


class SignatoryLevel(models.TextChoices):
    LOCAL = "local", _("local")
    REGIONAL = "regional", _("regional")
    NATIONAL = "national", _("national")
    INTERNATIONAL = "international", _("international")


class Signatory(Timed):
    """An organisation that signs. `person`, `position` and `email` are personal: they can be taken out at any time,
    the organisation and its signatures stay."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="signatories")
    name = models.CharField(_("name of the signatory"), max_length=200)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    domain = models.CharField(_("sector or domain"), max_length=120, blank=True)
    level = models.CharField(
        _("level"), max_length=13, choices=SignatoryLevel.choices, default=SignatoryLevel.LOCAL
    )
    legal_form = models.CharField(_("legal form"), max_length=120, blank=True)
    person = models.CharField(_("responsible person"), max_length=200, blank=True)
    position = models.CharField(_("position"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    is_city = models.BooleanField(_("signs for the city"), default=False)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    left_on = models.DateField(_("signs no more since"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ["contract", "-is_city", "order", "name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "name"], name="one_signatory_per_contract_and_name")
        ]

    def __str__(self) -> str:
        return self.name


class SignatoryCommitment(models.Model):
    """What one signatory takes on. `priorities` are numbers of the strategic priorities that it serves."""

    signatory = models.ForeignKey(Signatory, on_delete=models.CASCADE, related_name="commitments")
    text = models.TextField(_("commitment"))
    priorities = models.JSONField(_("strategic priorities"), default=list, blank=True)
    by_year = models.PositiveSmallIntegerField(_("by"), null=True, blank=True, validators=YEAR)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("commitment of a signatory")
        verbose_name_plural = _("commitments of signatories")
        ordering = ["signatory", "order", "pk"]

    def __str__(self) -> str:
        return self.text[:80]


class Signing(Timed):
    """A signing of one frozen version: the first, or the renewal of a year. Closed, it never changes."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="signings")
    version = models.ForeignKey(ContractVersion, on_delete=models.PROTECT, related_name="signings")
    year = models.PositiveSmallIntegerField(_("year"), validators=YEAR)
    is_renewal = models.BooleanField(_("renewal"), default=False)
    due = models.DateField(_("to be signed by"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    closed_on = models.DateField(_("signed on"), null=True, blank=True)
    next_due = models.DateField(_("next renewal"), null=True, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("signing")
        verbose_name_plural = _("signings")
        ordering = ["contract", "-year", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contract"], condition=models.Q(closed_on=None), name="one_open_signing_per_contract"
            ),
            models.UniqueConstraint(fields=["contract", "year"], name="one_signing_per_contract_and_year"),
        ]

    def __str__(self) -> str:
        return f"{self.contract_id}, {self.year}"


class SignatureWay(models.TextChoices):
    HERE = "here", _("signed here")
    PAPER = "paper", _("signed on paper")
    DECLINED = "declined", _("did not sign")


class Signature(models.Model):
    """The signature of one signatory under one version, or that it was declined.

    While it is awaited, `way` is empty and `token` holds the SHA-256 of the secret in the link that was sent.
    `digest` is that of the content that was before the person's eyes. `name` and `position` are what they wrote.
    """

    signing = models.ForeignKey(Signing, on_delete=models.PROTECT, related_name="signatures")
    signatory = models.ForeignKey(Signatory, on_delete=models.PROTECT, related_name="signatures")
    token = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    sent_at = models.DateTimeField(_("link made"), null=True, blank=True)
    expires_at = models.DateTimeField(_("link holds until"), null=True, blank=True)
    way = models.CharField(_("how"), max_length=8, choices=SignatureWay.choices, blank=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    position = models.CharField(_("position"), max_length=200, blank=True)
    signed_on = models.DateField(_("date"), null=True, blank=True)
    recorded_at = models.DateTimeField(_("recorded"), null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    proof = models.CharField(_("where the paper is kept"), max_length=300, blank=True)
    remark = models.TextField(_("remark"), blank=True)
    digest = models.CharField("SHA-256", max_length=64, blank=True)

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        ordering = ["signing", "signatory"]
        constraints = [
            models.UniqueConstraint(
                fields=["signing", "signatory"], name="one_signature_per_signing_and_signatory"
            )
        ]

    def __str__(self) -> str:
        return f"{self.signatory_id}: {self.way}"


class AnnexState(models.TextChoices):
    DRAFT = "draft", _("being drafted")
    ISSUED = "issued", _("issued")
    ENDED = "ended", _("no longer in force")


class StateAnnex(Timed):
    """What an authority of the state (or a region) says beside the contract: how it supports the city.

    Added by the national platform, or recorded by the city from a letter (`by_platform` false).
    """

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="annexes")
    authority = models.CharField(_("authority"), max_length=200)
    level = models.CharField(
        _("level"), max_length=13, choices=SignatoryLevel.choices, default=SignatoryLevel.NATIONAL
    )
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("what it says"), blank=True)
    promises = models.JSONField(_("what it will do"), default=list, blank=True)
    state = models.CharField(_("state"), max_length=6, choices=AnnexState.choices, default=AnnexState.DRAFT)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    valid_to = models.DateField(_("in force until"), null=True, blank=True)
    reference = models.CharField(_("reference number"), max_length=120, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    by_platform = models.BooleanField(_("added by the national platform"), default=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("annex of the state")
        verbose_name_plural = _("annexes of the state")
        ordering = ["contract", "authority", "pk"]

    def __str__(self) -> str:
        return self.title
