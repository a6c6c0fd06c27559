"""Barriers, indicators, policies, risks, stakeholders (IP-A3, IP-B3, IP-C1 to C3): T5 and T10 to T15."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from zeroward.finance.models import (
    CapitalPolicy,
    InvestmentBarrier,
    InvestmentRisk,
    Investor,
    InvestorActivity,
    MoneyIndicator,
    Typology,
)
from zeroward.finance.tables.past import SOURCE
from zeroward.finance.tables.spec import Field, TableSpec

BARRIERS: Final = TableSpec(
    key="barriers",
    codes=("T5",),
    module="IP-A3",
    model=InvestmentBarrier,
    title=_("Barriers to investment"),
    asks=_("What keeps money away, and what could change that?"),
    add=_("Add a barrier"),
    fields=(
        Field("name", "line", required=True),
        Field("typology", "choices", words=dict(Typology.choices)),
        Field("description", "text"),
        Field("solution", "text"),
        Field("field", "field"),
        Field("stakeholders", "text"),
        SOURCE,
    ),
    match=("name",),
)
INDICATORS: Final = TableSpec(
    key="indicators",
    codes=("T10", "T11"),
    module="IP-B3",
    model=MoneyIndicator,
    title=_("Indicators of money"),
    asks=_("By what will you see that the money comes and works?"),
    add=_("Add an indicator"),
    fields=(
        Field("kind", "choice", required=True),
        Field("field", "field"),
        Field("name", "line", required=True),
        Field("unit", "line", length=60),
        Field("baseline", "number", least=None),
        Field("baseline_year", "year"),
        Field("target", "number", least=None),
        SOURCE,
    ),
    match=("kind", "field", "name"),
)
POLICIES: Final = TableSpec(
    key="policies",
    codes=("T12",),
    module="IP-C1",
    model=CapitalPolicy,
    title=_("Policies that bring capital"),
    asks=_("Which rules make investment easier, and how much may they bring?"),
    add=_("Add a policy"),
    fields=(
        Field("name", "line", required=True),
        Field("state", "choice"),
        Field("description", "text"),
        Field("outcome", "text"),
        Field("low", "money"),
        Field("high", "money"),
        SOURCE,
    ),
    match=("name",),
)
RISKS: Final = TableSpec(
    key="risks",
    codes=("T13",),
    module="IP-C2",
    model=InvestmentRisk,
    title=_("Risks"),
    asks=_("What can go wrong, how likely is it, and what is done about it?"),
    add=_("Add a risk"),
    fields=(
        Field("field", "field"),
        Field("reach", "choice"),
        Field("action_code", "action"),
        Field("project", "line"),
        Field("name", "line", required=True),
        Field("description", "text"),
        Field("likelihood", "choice"),
        Field("priority", "choice"),
        Field("mitigation", "text"),
        Field("residual", "choice"),
        Field("owner", "line", hint=_("A role or department, no name of a person."), length=200),
        SOURCE,
    ),
    match=("field", "project", "name"),
)
INVESTORS: Final = TableSpec(
    key="investors",
    codes=("T14",),
    module="IP-C3",
    model=Investor,
    title=_("Stakeholders who invest"),
    asks=_("Who else has to invest, and how are they won?"),
    add=_("Add a stakeholder"),
    fields=(
        Field("name", "line", required=True, hint=_("A body or group, no name of a person."), length=200),
        Field("amount", "money"),
        Field("network", "text"),
        Field("influence", "choice"),
        Field("interest", "choice"),
        Field("engagement", "text"),
        SOURCE,
    ),
    match=("name",),
)
ACTIVITIES: Final = TableSpec(
    key="activities",
    codes=("T15",),
    module="IP-C3",
    model=InvestorActivity,
    title=_("Activities with stakeholders"),
    asks=_("What is done to engage them, and what does it cost the city?"),
    add=_("Add an activity"),
    fields=(
        Field("stakeholder", "line", required=True, length=200),
        Field("name", "line", required=True),
        Field("year", "year"),
        Field("cost", "money"),
        SOURCE,
    ),
    match=("stakeholder", "name", "year"),
)
