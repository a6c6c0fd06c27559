"""The words of the example contract: what no other room knows. All of it is made up."""

from typing import Any, Final

EXAMPLE: Final = " (Example.)"

TEXTS: Final = {
    "F-1": "The city wants to be climate-neutral in 2030. Heat and transport cause most of its emissions.",
    "F-3": "Why a contract: what one department cannot do alone, fifteen organisations promise together.",
    "F-5": "The contract is renewed every year, with what was learned in between.",
    "A-2.2": "National rules take oil out of heating slowly. The city's own plans do not reach 2030.",
    "A-3.2": "Departments plan their budgets apart; owners of rented homes gain little from insulation.",
    "A-3.3": "A citizens' assembly of fifty met six times and set the order of the first actions.",
    "C-1.2": "The climate office reports to the mayor, so that conflicts reach a decision.",
    "C-2.2": "Energy communities make roofs pay for those who own none.",
    "IP-A1": "A fifth of the investments of the last years served the climate.",
    "IP-B1": "Costs are those of the plan, in euros of one year and not discounted.",
    "IP-C2": "Prices of construction and interest are the largest risks.",
}
FIELDS: Final[dict[str, dict[str, Any]]] = {
    "CM-1": {
        "motivation": "Homes that are warm without gas, and streets in which children can play.",
        "present": "The council decided on climate neutrality in 2022.",
        "aims": "Ten organisations sign with the city.",
    },
    "CM-2": {
        "whole_city": True,
        "exclusion": "None.",
        "exclusion_after": "Nothing is excluded.",
        "council_decision": "Decided by two thirds of the council.",
        "co_benefits": "Cleaner air, lower bills, work for craftspeople.",
    },
    "CM-4": {
        "accountability": "Every action has one department that answers for it.",
        "transparency": "Figures and their sources are public.",
        "engagement": "The citizens' assembly meets every year.",
    },
}
TABLES: Final[dict[str, dict[str, tuple[tuple[str, dict[str, Any]], ...]]]] = {
    "F-2": {"F-2": (("short-1", {"short": "CCC", "long": "Climate City Contract"}),)},
    "CM-3": {
        "priorities": (
            (
                "p1",
                {
                    "number": "1",
                    "priority": "Heat without fossil fuels",
                    "description": "Networks, then homes.",
                },
            ),
            ("p2", {"number": "2", "priority": "A city of short ways", "description": "Tram, bus, bicycle."}),
            (
                "p3",
                {"number": "3", "priority": "Nobody is left behind", "description": "Bills fall for all."},
            ),
        )
    },
    "A-3.1": {
        "A-3.1": (
            (
                "s1",
                {
                    "system": "Heat in rented homes",
                    "stakeholders": ["Housing companies", "Tenants' association"],
                    "network": "Round table on heat",
                    "influence": "high",
                    "interest": "Long contracts, stable rents",
                },
            ),
        )
    },
    "C-1.1": {
        "C-1.1": (
            (
                "g1",
                {
                    "name": "Climate office beside the mayor",
                    "description": "Five posts, a budget of its own.",
                    "responsible": ["Mayor's office"],
                    "stakeholders": ["All departments"],
                    "impact": "Conflicts are decided within a month.",
                    "benefits": "One door for citizens.",
                },
            ),
        )
    },
    "C-2.1": {
        "C-2.1": (
            (
                "n1",
                {
                    "name": "Roofs for all",
                    "description": "Tenants hold shares in roofs of their quarter.",
                    "responsible": ["Utility"],
                    "stakeholders": ["Energy communities"],
                    "impact": "Roofs are used that stood empty.",
                    "benefits": "Lower bills.",
                },
            ),
        )
    },
}


def modules_of() -> dict[str, dict[str, Any]]:
    """Modules as `domain.writing` takes them; texts say that they are an example."""
    made: dict[str, dict[str, Any]] = {}
    for module, text in TEXTS.items():
        made.setdefault(module, {})["text"] = {"value": text + EXAMPLE}
    for module, fields in FIELDS.items():
        made.setdefault(module, {})["fields"] = {
            key: {"value": value if value is True else f"{value}{EXAMPLE}"} for key, value in fields.items()
        }
    for module, tables in TABLES.items():
        made.setdefault(module, {})["tables"] = {
            table: [
                {"id": row, "cells": {key: {"value": value} for key, value in cells.items()}}
                for row, cells in rows
            ]
            for table, rows in tables.items()
        }
    made["CM-4"]["text"] = {"not_available": "said in the answers"}
    return made
