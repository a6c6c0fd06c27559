"""A contract in which something is said: a text, a gap, an action, a barrier and a reason."""

import pytest

from tests.support.city_team import acting
from zeroward.contract.domain.publishing import publish
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.writing import write_modules


def value(said, **more):
    return {"value": said, **more}


FROM = {"room": "plan", "label": "Climate plan", "at": "2026-11-01"}
MODULES = {
    "F-1": {"text": value("Klagenfurt wants it.\n\n- heat\n- buses")},
    "A-2.3": {
        "fields": {"base_year": value(2019)},
        "tables": {
            "A-2.3": [
                {
                    "id": "total",
                    "cells": {"sector": value("total"), "baseline": value(720_000.5, **{"from": FROM})},
                }
            ]
        },
    },
    "B-2.2": {
        "tables": {
            "B-2.2": [
                {"id": "a1", "cells": {"number": value("M1"), "name": value("New tram"), "cost": value(9e7)}}
            ]
        }
    },
    "IP-A3": {
        "text": {"not_available": "is being written"},
        "tables": {
            "T5": [
                {"id": "r1", "cells": {"barrier": value("=Permits"), "typology": value(["policy", "own"])}}
            ]
        },
    },
}


@pytest.fixture
def written(contract, editor):
    write_modules(**acting(editor), contract=contract, modules=MODULES)
    contract.refresh_from_db()
    return contract


@pytest.fixture
def version(written, editor):
    return keep_version(**acting(editor), contract=written)


@pytest.fixture
def publication(version, coordinator):
    return publish(**acting(coordinator), version=version, modules=["A-2.3"])
