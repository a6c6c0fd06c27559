"""Columns of the parts of a plan beside its actions."""

from typing import Final

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.models import DataQuality
from zeroward.plan.indicator_vocabulary import CO_BENEFITS, DATA_LEVELS, METADATA, WAYS
from zeroward.plan.models import Direction, OffsetKind, PathKind, PolicyLevel, PolicyType, TargetKind
from zeroward.plan.queries.exchange.fields import Field
from zeroward.plan.queries.exchange.spec import SOURCE, SheetSpec, by_sector, of_model, of_words
from zeroward.plan.vocabulary import FIELDS, LEVERS, MILESTONES

WHOLE: Final = (
    SheetSpec(
        "plan-portfolios",
        _("Portfolios"),
        _("Actions that belong together (B-2.1)."),
        "portfolios",
        (
            Field("name", _("Name"), width=40),
            Field("field", _("Field of action"), "choice", 30, choices=of_words(FIELDS)),
            Field("description", _("Description"), width=60),
            Field("actions", _("Actions"), "codes", 30, note=_("Their numbers: M1; M2")),
        ),
    ),
    SheetSpec(
        "plan-pathways",
        _("Impact pathways"),
        _("From a lever in a field of action to changes, outcomes and impacts (B-1.1)."),
        "pathways",
        (
            Field("order", _("Order"), "whole", 8),
            Field("field", _("Field of action"), "choice", 30, choices=of_words(FIELDS)),
            Field("lever", _("Systemic lever"), "choice", 30, choices=of_words(LEVERS)),
            Field("early_changes", _("Early changes (1–2 years)"), width=40),
            Field("late_outcomes", _("Late outcomes (3–4 years)"), width=40),
            Field("direct_impacts", _("Direct impacts (emission reductions)"), width=40),
            Field("indirect_impacts", _("Indirect impacts (co-benefits)"), width=40),
            Field("actions", _("Actions"), "codes", 20, note=_("Their numbers: M1; M2")),
        ),
    ),
    SheetSpec(
        "plan-targets",
        _("Targets"),
        _("What the city wants to reach. The reference value stands beside the percentage."),
        "targets",
        (
            Field("title", _("Title"), width=40),
            Field("kind", _("Kind"), "choice", 34, choices=of_model(TargetKind)),
            Field("base_year", _("Base year"), "whole", 10),
            Field("reference", _("Reference value"), "number", unit="t CO2e"),
            Field("percent", _("Reduction"), "number", unit="%"),
            Field("level", _("Level in the target year"), "number", unit="t CO2e"),
            Field("year", _("Target year"), "whole", 10),
            Field("intensity_driver", _("Per (driver)"), width=18),
            Field("sectors", _("Sectors (empty: the whole city)"), "keys", 24),
            Field("path", _("Path"), "choice", 28, choices=of_model(PathKind)),
            Field(
                "milestones",
                _("Milestones"),
                "series",
                30,
                unit="t CO2e",
                note=_("For example: 2025: 500000; 2027: 350000"),
            ),
            Field("is_main", _("The main target of the plan"), "flag", 12),
            Field("source_text", _("Where it was decided"), width=36),
            Field("note", _("Note"), width=36),
        ),
    ),
    SheetSpec(
        "plan-policies",
        _("Policies in force"),
        _("What is decided already and saves something (A-2.1)."),
        "policies",
        (
            Field("type", _("Type"), "choice", 20, choices=of_model(PolicyType)),
            Field("level", _("Level"), "choice", 20, choices=of_model(PolicyLevel)),
            Field("name", _("Name and title"), width=50),
            Field("description", _("Description"), width=50),
            Field("relevance", _("What it means for climate neutrality"), width=40),
            Field("need_for_action", _("What still has to be done"), width=40),
            *by_sector("reductions", _("Reduction")),
            SOURCE,
        ),
    ),
    SheetSpec(
        "plan-offsets",
        _("Residual ledger"),
        _("What answers for the emissions that are left over (B-2.3). It never lowers the inventory."),
        "offsets",
        (
            Field("kind", _("Kind"), "choice", 36, choices=of_model(OffsetKind)),
            Field("name", _("Name"), width=40),
            Field("tonnes", _("Amount"), "number", unit="t CO2e/a"),
            Field("year", _("Year"), "whole", 10),
            Field("standard", _("Standard"), width=24),
            Field("vintage", _("Vintage"), "whole", 10),
            Field("retirement", _("Retirement number"), width=24),
            Field("permanence_years", _("Permanence"), "whole", 12, unit="a"),
            Field("note", _("Note"), width=36),
        ),
    ),
    SheetSpec(
        "plan-indicators",
        _("Indicators"),
        _("Indicators with their targets (B-3.1) and their metadata (B-3.2)."),
        "indicators",
        (
            Field("number", _("Number"), width=10),
            Field("name", _("Name"), width=40),
            Field("unit", _("Unit"), width=16),
            Field("definition", _("Definition"), width=50),
            Field("direction", _("Direction"), "choice", 18, choices=of_model(Direction)),
            Field("baseline", _("Baseline"), "number"),
            Field("baseline_year", _("Year of the baseline"), "whole", 10),
            *(
                Field(f"targets.{year}", format_lazy("{}: {}", _("Target"), year), "number", 12)
                for year in MILESTONES
            ),
            Field("targets", _("All targets"), "series", 30, note=_("For example: 2026: 12; 2035: 40")),
            Field("source_text", _("Data source"), width=36),
            Field("key", _("From the library"), width=20),
            Field("node", _("In the model"), width=18),
            Field("category", _("Category in the model"), width=18),
            Field("actions", _("Actions"), "codes", 20, note=_("Their numbers: M1; M2")),
            Field("pathways", _("Impact pathways"), "orders", 14, note=_("Their order: 0; 1")),
            *(
                Field(
                    f"metadata.{name}",
                    title,
                    "maybe"
                    if name in ("direct", "indirect")
                    else "keys"
                    if name == "sectors"
                    else "choice"
                    if name in ("co_benefit", "data_level")
                    else "text",
                    24,
                    choices=of_words(CO_BENEFITS)
                    if name == "co_benefit"
                    else of_words(DATA_LEVELS)
                    if name == "data_level"
                    else None,
                )
                for name, title in METADATA.items()
            ),
            Field(
                "metadata.derive_as", _("How it follows from the model"), "choice", 24, choices=of_words(WAYS)
            ),
        ),
    ),
    SheetSpec(
        "plan-observations",
        _("Observed values"),
        _("What was measured since, of a driver or result of the model, or of an indicator."),
        "observations",
        (
            Field(
                "node", _("Driver, result or indicator"), width=30, note=_("indicator:1 for the indicator 1")
            ),
            Field("category", _("Category"), width=24),
            Field("year", _("Year"), "whole", 10),
            Field("value", _("Value"), "number"),
            Field("published_on", _("Published on"), "date", 14),
            SOURCE,
        ),
    ),
    SheetSpec(
        "plan-values",
        _("Values of drivers"),
        _(
            "What the city knows of the drivers of its model. A number, or numbers by year or category in JSON."
        ),
        "values",
        (
            Field("driver", _("Driver"), width=30),
            Field("cells", _("Value"), "json", 40, note=_('For example: 0.25, or {"2021":0.2,"2030":0.5}')),
            Field("uncertainty_percent", _("Uncertainty"), "number", unit="± %"),
            Field("quality", _("Quality"), "choice", 20, choices=of_model(DataQuality)),
            SOURCE,
            Field("note", _("Note"), width=36),
        ),
    ),
    SheetSpec(
        "plan-scenarios",
        _("Scenarios"),
        _("Scenarios that were kept, for the platform. Leave the content as it is."),
        "scenarios",
        (
            Field("title", _("Title"), width=40),
            Field("note", _("Note"), width=40),
            Field("is_plan", _("This is the plan"), "flag", 12),
            Field("content", _("Content"), "json", 40),
            Field("digest", "SHA-256", width=20),
        ),
    ),
)
