"""The search on the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def run(*arguments):
    out = StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()


@pytest.mark.usefixtures("index")
def test_search_command_json_holds_hits_facets_and_the_reading():
    answer = json.loads(run("search", "Finanzierung", "--lang", "de", "--json"))
    assert answer["total"] == 1
    assert answer["hits"][0]["key"] == "funding-guide"
    assert answer["understood"][0]["concepts"] == ["finance"]
    assert {"value": "PL", "count": 1} in answer["facets"]["country"]


@pytest.mark.usefixtures("index")
def test_search_command_text_and_filter():
    text = run("search", "bonds", "--filter", "country=SE")
    assert "Green bonds for cities [material, en]" in text
    assert "1 found." in text
    assert "Did you mean: renovation" in run("search", "renovtion")


@pytest.mark.usefixtures("index")
def test_search_command_bad_filter_names_the_remedy():
    with pytest.raises(CommandError, match="name=value"):
        run("search", "bonds", "--filter", "country")


@pytest.mark.django_db
def test_rebuild_command_only_when_outdated():
    assert "can be found" in run("rebuild_search", "--if-outdated")
    assert "up to date" in run("rebuild_search", "--if-outdated")
