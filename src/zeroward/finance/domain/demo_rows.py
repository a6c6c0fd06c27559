"""Rows of the example investment plan, by table. Every figure is made up."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

M: Final = 1_000_000.0
BUDGETS: Final = ((2020, 296, 14), (2021, 301, 17), (2022, 309, 22), (2023, 324, 27), (2024, 331, 34))
BY_FIELD: Final = (
    ("mobility", "Buses and stops", (8.1, 9.7, 12.4)),
    ("energy", "Roofs and heat", (5.2, 6.9, 9.0)),
    ("buildings", "Schools and homes", (6.3, 7.1, 8.8)),
    ("waste", "", (2.4, 3.3, 3.8)),
)

ROWS: Final[Mapping[str, Sequence[Mapping[str, Any]]]] = {
    "budgets": [
        *(
            {
                "year": year,
                "kind": "whole",
                "state": "approved" if year == 2024 else "spent",
                "budget": budget * M,
                "climate": climate * M,
            }
            for year, budget, climate in BUDGETS
        ),
        {
            "year": 2024,
            "kind": "whole",
            "holder": "City works (example)",
            "budget": 88 * M,
            "climate": 31 * M,
        },
    ],
    "by-field": [
        {"field": field, "subsector": part, "year": year, "amount": amount * M}
        for field, part, amounts in BY_FIELD
        for year, amount in zip((2022, 2023, 2024), amounts, strict=True)
    ],
    "income": [
        {"name": "Municipal tax", "year": 2024, "amount": 74 * M},
        {"name": "Share of national taxes", "year": 2024, "amount": 121 * M},
        {"name": "Fees and charges", "year": 2024, "amount": 46 * M},
        {"name": "Profit of the city works", "year": 2024, "amount": 9 * M},
    ],
    "capital": [
        {
            "name": "National transport fund",
            "instrument": "TRF",
            "low": 20 * M,
            "high": 96 * M,
            "level": "public",
            "provider": "Ministry of transport (example)",
            "description": "Pays up to 60 percent of trams, against a decision of the council.",
        },
        {
            "name": "Framework loan",
            "instrument": "LOAN-C",
            "low": 25 * M,
            "high": 80 * M,
            "left": 80 * M,
            "level": "public",
            "provider": "Promotional bank (example)",
            "description": "25 years, 3 percent, for half of the cost at most.",
        },
        {
            "name": "Bank on the other side of the border",
            "instrument": "LOAN-K",
            "high": 10 * M,
            "currency": "CHF",
            "level": "private",
            "provider": "Bank (example)",
        },
    ],
    "barriers": [
        {
            "name": "Owners of flats in one house rarely agree on a renovation",
            "typology": ["structural", "social"],
            "description": "Half of all flats lie in houses with many owners.",
            "solution": "A one-stop shop that speaks with all of them, and a loan that stays with the house.",
            "field": "buildings",
            "stakeholders": "Owners, housing associations, banks",
        },
        {
            "name": "Grants are paid when the work is done",
            "typology": ["financial"],
            "description": "Small bodies cannot pay in advance.",
            "solution": "A bridging fund of the city.",
        },
    ],
    "costs": [
        {
            "field": "nature",
            "name": "Trees along the main roads",
            "capex": 2.4 * M,
            "opex": 0.18 * M,
            "impact": 40.0,
            "indirect": "Shade in heat waves",
            "city": 2.4 * M,
        },
    ],
    "sources": [
        {
            "action_code": "M1",
            "name": "National transport fund",
            "instrument": "TRF",
            "payer": "state",
            "state": "secured",
            "amount": 96 * M,
        },
        {
            "action_code": "M1",
            "name": "Framework loan",
            "instrument": "LOAN-C",
            "payer": "city",
            "state": "applied",
            "amount": 50 * M,
            "rate": 0.03,
            "repaid_in": 25,
        },
        {
            "action_code": "M2",
            "name": "Connecting Europe",
            "instrument": "GRT-EU",
            "payer": "state",
            "state": "applied",
            "amount": 9 * M,
        },
        {
            "action_code": "M3",
            "name": "Parking charges",
            "instrument": "OWN",
            "payer": "city",
            "state": "secured",
            "amount": 14 * M,
        },
        {
            "action_code": "E1",
            "name": "City works",
            "instrument": "OWN",
            "payer": "utilities",
            "state": "secured",
            "amount": 40 * M,
        },
        {
            "action_code": "E1",
            "name": "Green bond of the works",
            "instrument": "BOND-G",
            "payer": "utilities",
            "state": "idea",
            "amount": 60 * M,
            "rate": 0.036,
            "repaid_in": 15,
        },
        {
            "action_code": "E3",
            "name": "Roofs of residents",
            "instrument": "CROWD",
            "payer": "households",
            "state": "applied",
            "amount": 4 * M,
            "rate": 0.025,
            "repaid_in": 10,
        },
        {
            "action_code": "E3",
            "name": "Budget",
            "instrument": "OWN",
            "payer": "city",
            "state": "secured",
            "amount": 8 * M,
        },
        {
            "action_code": "W9",
            "name": "Grant for a repair centre",
            "instrument": "TRF",
            "payer": "state",
            "state": "idea",
            "amount": 0.4 * M,
        },
    ],
    "indicators": [
        {
            "kind": "economic",
            "field": "energy",
            "name": "Jobs in renovation and heat",
            "unit": "full-time jobs",
            "baseline": 410.0,
            "baseline_year": 2021,
            "target": 700.0,
        },
        {
            "kind": "economic",
            "name": "Private euros for each public one",
            "unit": "EUR",
            "baseline": 0.6,
            "baseline_year": 2021,
            "target": 1.5,
        },
    ],
    "policies": [
        {
            "name": "Climate budget of the city",
            "state": "in_process",
            "description": "Every line of the budget says what it does to emissions.",
            "outcome": "Banks see what is planned, and lend for longer.",
            "low": 5 * M,
            "high": 20 * M,
        },
    ],
    "risks": [
        {
            "field": "mobility",
            "reach": "project",
            "action_code": "M1",
            "project": "Tram",
            "name": "Building costs rise",
            "likelihood": "high",
            "priority": "high",
            "mitigation": "Fixed prices for rails, a reserve of ten percent.",
            "residual": "medium",
            "owner": "City works",
        },
        {
            "field": "buildings",
            "reach": "sector",
            "name": "Too few craftspeople",
            "likelihood": "medium",
            "priority": "high",
            "mitigation": "Courses with the chamber of trades.",
            "residual": "medium",
        },
    ],
    "investors": [
        {
            "name": "Housing associations (example)",
            "amount": 120 * M,
            "network": "Owners of a third of all rented flats",
            "influence": "high",
            "interest": "medium",
            "engagement": "Round table every quarter",
        },
        {
            "name": "Banks of the region (example)",
            "amount": 60 * M,
            "influence": "high",
            "interest": "high",
            "engagement": "Loan for renovation under one name",
        },
    ],
    "activities": [
        {
            "stakeholder": "Housing associations (example)",
            "name": "Round table, four times a year",
            "year": 2026,
            "cost": 24_000.0,
        },
    ],
}
