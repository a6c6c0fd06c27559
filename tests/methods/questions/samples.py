"""A small questionnaire for the tests: what a city needs, with a condition, an open choice, a grid and a sum."""

from typing import Any

from zeroward.methods.questions import Definition, definition_from


def raw() -> dict[str, Any]:
    return {
        "key": "needs",
        "title": {"en": "Needs", "de": "Bedarf"},
        "languages": ["en", "de"],
        "minutes": 10,
        "sections": [
            {
                "key": "about",
                "title": {"en": "About you", "de": "Über Sie"},
                "questions": [
                    {
                        "key": "size", "kind": "integer", "label": {"en": "Inhabitants?", "de": "Einwohner?"},
                        "low": 1, "required": True, "prefill": "population",
                    },
                    {"key": "target", "kind": "yes_no", "label": {"en": "Have you a target?", "de": "Ziel?"}},
                    {
                        "key": "year", "kind": "integer", "label": {"en": "For which year?", "de": "Jahr?"},
                        "when": "${target} = 'yes'", "check": ". >= 2025 and . <= 2050", "required": True,
                        "message": {"en": "Give a year from 2025 to 2050."},
                    },
                ],
            },
            {
                "key": "needs",
                "title": {"en": "Needs"},
                "when": "${size} > 10000",
                "questions": [
                    {
                        "key": "barriers", "kind": "many", "label": {"en": "What stands in the way?"}, "most": 3,
                        "choices": [
                            {"key": "money", "label": {"en": "Money", "de": "Geld"}},
                            {"key": "staff", "label": {"en": "Staff"}},
                            {"key": "law", "label": {"en": "Law"}, "when": "${size} > 50000"},
                            {"key": "none", "label": {"en": "Nothing"}, "exclusive": True},
                            {"key": "other", "label": {"en": "Something else"}, "asks": True},
                        ],
                    },
                    {
                        "key": "first", "kind": "long_text",
                        "label": {"en": "You named ${barriers}. Which comes first?"},
                        "when": "count-selected(${barriers}) > 1",
                    },
                    {
                        "key": "support", "kind": "grid", "label": {"en": "How useful is this?"},
                        "rows": [
                            {"key": "advice", "label": {"en": "Advice"}},
                            {"key": "peers", "label": {"en": "Peers"}},
                        ],
                        "choices": [
                            {"key": "low", "label": {"en": "Little"}},
                            {"key": "high", "label": {"en": "Much"}},
                        ],
                    },
                    {"key": "score", "kind": "calculated", "label": {}, "calculate": "count-selected(${barriers}) * 2"},
                ],
            },
        ],
    }  # fmt: skip


def sample() -> Definition:
    return definition_from(raw())


def question(section: int, number: int, **changes: Any) -> dict[str, Any]:
    """The data of the sample with one question changed."""
    data = raw()
    data["sections"][section]["questions"][number] |= changes
    return data
